package io.idempotency.ee.conformance.probe;

import io.idempotency.ee.conformance.http.Answer;
import io.idempotency.ee.conformance.http.Cut;
import io.idempotency.ee.conformance.http.Header;
import io.idempotency.ee.conformance.http.Request;
import io.idempotency.ee.conformance.model.NotApplicableException;
import io.idempotency.ee.conformance.model.Profile;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What a case sends with. It writes down what was sent and seen. */
public final class Probe {

    private static final Duration POLL = Duration.ofMillis(50);

    private final Session session;
    private final Transcript transcript = new Transcript();

    /** Makes one for a case. */
    public Probe(Session session) {
        this.session = session;
    }

    /** Returns what was sent and seen. */
    public Transcript transcript() {
        return transcript;
    }

    /** Returns the command line. */
    public Options options() {
        return session.options();
    }

    /** Returns whether the run is of a profile. */
    public boolean in(Profile profile) {
        return options().profile() == profile;
    }

    /** Returns a request that no other is like, without a key. */
    public Request keyless() {
        return session.request(options().url());
    }

    /** Returns a request that no other is like, with a new key. */
    public Request fresh() {
        return keyless().key(key());
    }

    /** Returns a request as {@link #fresh} for another address. */
    public Request fresh(URI uri) {
        return session.request(uri).key(key());
    }

    /** Returns a new key as it goes over the wire. */
    public String key() {
        return session.key();
    }

    /** Returns the request with another body. */
    public Request changed(Request request) {
        NotApplicableException.unless(
                session.distinctBodies(), "the body has no {{uuid}}, so there is no other valid one");
        return request.body(keyless().body());
    }

    /** Returns the request with a body that an option has. */
    public Request body(Request request, Optional<String> option, String name) throws IOException {
        NotApplicableException.unless(option.isPresent(), "no " + name + " is given");
        return request.body(Session.filled(Session.text(option.orElseThrow())));
    }

    /** Returns the request with a header that an option has. */
    public Request header(Request request, Optional<String> option, String name) {
        NotApplicableException.unless(option.isPresent(), "no " + name + " is given");
        Header header = Header.parse(option.orElseThrow());
        return request.with(header.name(), header.value());
    }

    /** Returns the request as another caller's. */
    public Request byAnother(Request request) {
        List<Header> others = Session.headers(options().otherCredentials());
        NotApplicableException.unless(!others.isEmpty(), "no --other-credential is given");
        return request.replacing(others);
    }

    /** Returns the request as nobody's. */
    public Request byNobody(Request request) {
        List<Header> credentials = Session.headers(options().credentials());
        NotApplicableException.unless(!credentials.isEmpty(), "no --credential is given");
        Request result = request;
        for (Header each : credentials) {
            result = result.without(each.name());
        }
        return result;
    }

    /**
     * Sends a request.
     *
     * @throws IOException if it is not answered
     */
    public Answer send(Request request) throws IOException, InterruptedException {
        session.pace();
        return transcript.exchange(request, () -> session.wire().send(request));
    }

    /**
     * Sends a request that has to succeed.
     *
     * @throws UnexpectedAnswerException if it does not
     */
    public Answer succeed(Request request) throws IOException, InterruptedException {
        Answer answer = send(request);
        if (!answer.ok()) {
            throw new UnexpectedAnswerException("a valid request was answered " + answer);
        }
        return answer;
    }

    /** Sends a request until it is answered otherwise than with "later", or the time for an answer is over. */
    public Answer settle(Request request) throws IOException, InterruptedException {
        long end = System.nanoTime() + options().timeout().toNanos();
        Answer answer = send(request);
        while (answer.later() && System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
            answer = send(request);
        }
        return answer;
    }

    /** Sends a request, and cuts its connection. */
    public void cut(Request request, Cut where) throws IOException, InterruptedException {
        session.pace();
        transcript.cut(request, where);
        session.wire().cut(request, where);
    }

    /** Sends requests at once, as many as may be. */
    public List<Answer> atOnce(List<Request> requests) throws IOException, InterruptedException {
        try (Burst burst = new Burst(requests.size())) {
            return burst.send(
                    requests,
                    each -> transcript.exchange(each, () -> session.wire().send(each)));
        }
    }

    /** Begins to send a request, so that it is in flight. */
    public Burst.Pending begin(Request request) {
        return Burst.begin(
                () -> transcript.exchange(request, () -> session.wire().send(request)));
    }

    /** Counts the effects of what is done. */
    public Tally count(Tally.Work work) throws IOException, InterruptedException {
        return Tally.of(this, work);
    }

    /** Returns whether two executions have two answers. */
    boolean distinguishes() throws IOException, InterruptedException {
        return session.distinguishes(this);
    }
}
