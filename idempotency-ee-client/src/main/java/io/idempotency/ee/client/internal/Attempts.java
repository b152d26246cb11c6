package io.idempotency.ee.client.internal;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** The attempts of one call, bounded in number and time. */
public final class Attempts {

    private final Clock clock = Clock.systemUTC();
    private final Instant end;
    private int left;
    private Duration delay;

    /** @param repeatable whether the request can be sent more than once */
    public Attempts(ClientSettings settings, boolean repeatable) {
        this.end = clock.instant().plus(settings.maxDuration());
        this.left = repeatable ? settings.maxAttempts() : 1;
        this.delay = settings.delay();
    }

    /** Attempts until there is an answer that is final. */
    public Response answer(Supplier<Response> attempt) {
        while (true) {
            left--;
            try {
                Response answer = attempt.get();
                if (!RetryRules.wait(answer, clock.instant()).map(this::pause).orElse(false)) {
                    return answer;
                }
                answer.close();
            } catch (ProcessingException e) {
                if (!RetryRules.isConnectionLost(e) || !pause(Duration.ZERO)) {
                    throw e;
                }
            }
        }
    }

    /** The same for a method of a client interface, whose failures are exceptions. */
    Object result(Callable<Object> attempt) throws Exception {
        while (true) {
            left--;
            try {
                Object result = attempt.call();
                if (!(result instanceof Response answer) || !again(answer)) {
                    return result;
                }
                answer.close();
            } catch (WebApplicationException e) {
                if (!again(e.getResponse())) {
                    throw e;
                }
            } catch (ProcessingException e) {
                if (!RetryRules.isConnectionLost(e) || !pause(Duration.ZERO)) {
                    throw e;
                }
            }
        }
    }

    private boolean again(Response answer) {
        return RetryRules.wait(answer, clock.instant()).map(this::pause).orElse(false);
    }

    /** Waits, at least as long as asked; or not at all, where no further attempt is left after it. */
    private boolean pause(Duration asked) {
        Duration own = delay.plusMillis(ThreadLocalRandom.current().nextLong(delay.toMillis() / 2 + 1));
        Instant next = clock.instant().plus(asked.compareTo(own) > 0 ? asked : own);
        if (left <= 0 || next.isAfter(end) || Thread.currentThread().isInterrupted()) {
            return false;
        }
        delay = delay.multipliedBy(2);
        while (clock.instant().isBefore(next) && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(Duration.between(clock.instant(), next).toNanos());
        }
        return !Thread.currentThread().isInterrupted();
    }
}
