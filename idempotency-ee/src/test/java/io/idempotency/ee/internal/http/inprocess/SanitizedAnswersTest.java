package io.idempotency.ee.internal.http.inprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.StoredBytes;
import io.idempotency.ee.internal.http.inprocess.server.Answer;
import io.idempotency.ee.internal.http.inprocess.server.Calls;
import io.idempotency.ee.internal.http.inprocess.server.Sent;
import io.idempotency.ee.internal.http.inprocess.server.Twins;
import io.idempotency.ee.spi.AnswerSanitizer;
import io.idempotency.ee.spi.StoredAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken out of answers before they are stored. */
@Tag("inprocess")
class SanitizedAnswersTest {

    @RegisterExtension
    static final Twins TWINS = new Twins().pair(Plain.class, Kept.class).bean(new Class<?>[] {Redacting.class});

    private final Sent request = Sent.post("/tokens").key(UUID.randomUUID().toString());

    @BeforeEach
    void forget() {
        database().clear();
        Redacting.differs = false;
        Redacting.fault = "";
    }

    @Test
    @DisplayName(
            "B24 the first answer is redacted like a replay; whoever reads the table finds nothing; cookies are sent")
    void redacted() {
        Answer first = TWINS.kept(request);
        Answer second = TWINS.kept(request);
        for (Answer each : List.of(first, second)) {
            assertThat(each.status()).isEqualTo(201);
            assertThat(each.body()).isEqualTo("{\"token\":\"***\"}");
            assertThat(each.values("X-Token")).isEmpty();
            assertThat(each.values("X-Changed")).containsExactly("after");
            assertThat(each.values("X-Same")).containsExactly("a", "b");
            assertThat(each.values("X-New")).containsExactly("new");
            assertThat(each.values("Content-Type").get(0)).startsWith("application/json");
        }
        assertThat(first.values("Set-Cookie")).isNotEmpty();
        assertThat(second.values("Set-Cookie")).isEmpty();
        assertNothingIsStored();
        assertThat(TWINS.plain(request).body()).isEqualTo("{\"token\":\"planted\"}");
    }

    @Test
    @DisplayName("B24 where the bean says so, the first client gets all of it, and a retry what is stored")
    void differs() {
        Redacting.differs = true;
        Answer first = TWINS.kept(request);
        assertThat(first.body()).isEqualTo("{\"token\":\"planted\"}");
        assertThat(first.values("X-Token")).containsExactly("planted");
        assertNothingIsStored();
        Answer second = TWINS.kept(request);
        assertThat(second.body()).isEqualTo("{\"token\":\"***\"}");
        assertThat(second.values("X-Token")).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("B24 IDEM-270 where it fails nothing is stored, all is rolled back, and the next attempt executes")
    @ValueSource(strings = {"throws", "null", "header", "long"})
    void fails(String fault) {
        Redacting.fault = fault;
        long effects = TWINS.effects();
        Answer first = TWINS.kept(request);
        assertThat(first.status()).isEqualTo(500);
        assertThat(first.body()).contains("IDEM-270").doesNotContain("planted");
        assertThat(TWINS.records()).isZero();
        assertThat(TWINS.effects()).isEqualTo(effects);
        Redacting.fault = "";
        assertThat(TWINS.kept(request).status()).isEqualTo(201);
    }

    @Test
    @DisplayName("B21 B24 an answer that an exception is mapped to is redacted too; one that is not kept is not")
    void mapped() {
        Sent refused = Sent.post("/tokens/refused").key(UUID.randomUUID().toString());
        assertThat(TWINS.kept(refused).body()).isEqualTo("refused ***");
        assertThat(TWINS.kept(refused).body()).isEqualTo("refused ***");
        assertNothingIsStored();
        Sent broken = Sent.post("/tokens/broken").key(UUID.randomUUID().toString());
        assertThat(TWINS.kept(broken).body()).isEqualTo("broken planted");
    }

    private static void assertNothingIsStored() {
        assertThat(StoredBytes.of(database())).isNotEmpty().noneMatch(each -> each.contains("planted"));
    }

    private static Database database() {
        return TWINS.bean(Database.class);
    }

    /** Takes tokens out. */
    @ApplicationScoped
    public static class Redacting implements AnswerSanitizer {

        static volatile boolean differs;
        static volatile String fault = "";

        @Override
        public StoredAnswer sanitize(StoredAnswer answer) {
            String body = new String(answer.body(), StandardCharsets.UTF_8).replace("planted", "***");
            StoredAnswer less = answer.withoutHeader("x-token").withBody(body.getBytes(StandardCharsets.UTF_8));
            return switch (fault) {
                case "throws" -> throw new IllegalStateException("planted");
                case "null" -> null;
                case "header" -> with(less, "X-Bad", "a\nSet-Cookie: b");
                case "long" -> less.withBody(new byte[1_048_577]);
                default -> answer.status() == 201 ? with(with(less, "X-Changed", "after"), "X-New", "new") : less;
            };
        }

        private static StoredAnswer with(StoredAnswer answer, String name, String value) {
            Map<String, List<String>> headers = new TreeMap<>(answer.headers());
            headers.put(name, List.of(value));
            headers.put("Content-Type", List.of("text/plain"));
            return new StoredAnswer(answer.operation(), answer.status(), headers, answer.body());
        }

        @Override
        public boolean replayMayDiffer(String operation) {
            return differs;
        }
    }

    /** Answers with a token. */
    public abstract static class Tokens {

        @Inject
        Calls calls;

        @POST
        public Response create() {
            calls.note();
            return Response.status(201)
                    .header("X-Token", "planted")
                    .header("X-Changed", "before")
                    .header("X-Same", "a")
                    .header("X-Same", "b")
                    .header("Set-Cookie", "session=1")
                    .type("application/json")
                    .entity("{\"token\":\"planted\"}")
                    .build();
        }

        @POST
        @Path("refused")
        public String refused() {
            throw new ClientErrorException(Response.status(409)
                    .entity("refused planted")
                    .type("text/plain")
                    .build());
        }

        @POST
        @Path("broken")
        public Response broken() {
            return Response.status(503)
                    .entity("broken planted")
                    .type("text/plain")
                    .build();
        }
    }

    @Path("tokens")
    @RequestScoped
    public static class Plain extends Tokens {}

    /** The same with the annotation. */
    @Path("tokens")
    @RequestScoped
    @Idempotent
    public static class Kept extends Tokens {}
}
