package io.idempotency.ee.client.internal;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

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

    /** Attempts until there is an outcome that is final. */
    public <T extends @Nullable Object, E extends Exception> T result(Attempt<T, E> attempt) throws E {
        while (true) {
            left--;
            try {
                T result = attempt.make();
                if (!(result instanceof Response answer) || !again(answer)) {
                    return result;
                }
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

    /** One of them. */
    public interface Attempt<T extends @Nullable Object, E extends Exception> {

        /** Makes it. */
        T make() throws E;
    }

    private boolean again(Response answer) {
        boolean again =
                RetryRules.wait(answer, clock.instant()).map(this::pause).orElse(false);
        if (again) {
            answer.close();
        }
        return again;
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
