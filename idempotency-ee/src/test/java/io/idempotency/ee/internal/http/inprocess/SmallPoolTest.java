package io.idempotency.ee.internal.http.inprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.fixture.Await;
import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.internal.engine.waiting.WaitingRoom;
import io.idempotency.ee.internal.http.inprocess.server.Answer;
import io.idempotency.ee.internal.http.inprocess.server.Calls;
import io.idempotency.ee.internal.http.inprocess.server.Sent;
import io.idempotency.ee.internal.http.inprocess.server.Twins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server with six threads: {@code max-waiting} leaves some of them to others, as it has to with GlassFish's five. */
@Tag("inprocess")
class SmallPoolTest {

    private static final int MOST_WAITING = 3;
    private static final int DUPLICATES = 12;

    @RegisterExtension
    static final Twins TWINS = new Twins()
            .pair(Plain.class, Kept.class)
            .setting("idempotency.max-waiting", Integer.toString(MOST_WAITING));

    @Test
    @DisplayName("B13 duplicates that wait leave threads to others; those that may not wait are refused at once")
    void crowd() {
        Sent request = Sent.post("/pool").key(UUID.randomUUID().toString());
        CountDownLatch release = new CountDownLatch(1);
        Kept.gate = release;
        Background<Answer> first = Background.start(() -> TWINS.kept(request));
        Await.until("the first is in the method", () -> TWINS.calls() == 1);
        List<Background<Answer>> duplicates = Stream.generate(() -> Background.start(() -> TWINS.kept(request)))
                .limit(DUPLICATES)
                .toList();
        Await.until("as many wait as may", () -> waiting() == MOST_WAITING);
        Await.until("the others are refused", () -> done(duplicates) == DUPLICATES - MOST_WAITING);

        assertThat(TWINS.plain(Sent.post("/pool")).body()).isEqualTo("plain");

        release.countDown();
        assertThat(first.join().body()).isEqualTo("kept");
        List<Answer> answers = duplicates.stream().map(Background::join).toList();
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(DUPLICATES - MOST_WAITING);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 200)
                .hasSize(MOST_WAITING)
                .allSatisfy(answer ->
                        assertThat(answer.values("Idempotent-Replayed")).containsExactly("true"));
    }

    private static long waiting() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> Await.isIn(WaitingRoom.class, thread))
                .count();
    }

    private static long done(List<Background<Answer>> calls) {
        return calls.stream().filter(Background::isDone).count();
    }

    @ApplicationScoped
    @Path("pool")
    public static class Plain {

        @POST
        @Produces(MediaType.TEXT_PLAIN)
        public String post() {
            return "plain";
        }
    }

    @ApplicationScoped
    @Path("pool")
    @Idempotent
    public static class Kept {

        static volatile CountDownLatch gate = new CountDownLatch(0);

        @Inject
        Calls calls;

        @POST
        @Produces(MediaType.TEXT_PLAIN)
        public String post() {
            calls.note();
            Background.await(gate);
            return "kept";
        }
    }
}
