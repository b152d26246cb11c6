package io.idempotency.ee.it.container.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Seen;
import io.idempotency.ee.it.container.ServerLog;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Wars;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose key it is: that of the caller whom the method sees, whoever has authenticated it, and when. */
@ExtendWith(ArquillianExtension.class)
class CallerIT {

    private final Story story = Story.of("callers");

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app("callers", CallerIT.class);
    }

    static Stream<Arguments> filters() {
        return Stream.of("X-Token-1000", "X-Token-2500", "X-Token-5000", "X-Token-Last", "X-Token-Servlet")
                .flatMap(filter -> Stream.of("caller", "ejb-caller").map(path -> Arguments.of(filter, path)));
    }

    @ParameterizedTest
    @DisplayName("B7 F9 the attacker who sends the victim's key is another caller, whichever filter authenticates")
    @MethodSource("filters")
    void attackerWithTheVictimsKey(String filter, String path) {
        Reply victim = story.post(path, filter, "victim");
        Reply attacker = story.post(path, filter, "attacker");

        assertThat(victim.text()).as(victim.toString()).isEqualTo("victim 1");
        assertThat(attacker.text()).as(attacker.toString()).isEqualTo("attacker 2");
        assertThat(attacker.replayed()).isFalse();
    }

    @ParameterizedTest
    @DisplayName("B7 B11 each caller's own retry is replayed, whichever filter authenticates")
    @MethodSource("filters")
    void ownRetry(String filter, String path) {
        story.post(path, filter, "victim");
        Reply attacker = story.post(path, filter, "attacker");
        Reply retry = story.post(path, filter, "victim");

        assertThat(retry.text()).as(retry.toString()).isEqualTo("victim 1");
        assertThat(retry.replayed()).isTrue();
        assertThat(story.post(path, filter, "attacker").text()).isEqualTo(attacker.text());
        assertThat(story.seen()).isEqualTo(new Seen(2, 2));
    }

    @Test
    @DisplayName("B7 F9 where a filter replaces the container's caller, the method sees both and both count")
    void containersCaller() {
        Reply alice = as("alice", "ejb-caller/container", "X-Token-5000", "shared");
        Reply bob = as("bob", "ejb-caller/container", "X-Token-5000", "shared");
        Reply retry = as("alice", "ejb-caller/container", "X-Token-5000", "shared");

        assertThat(alice.text()).as(alice.toString()).isEqualTo("alice 1");
        assertThat(bob.text()).as(bob.toString()).isEqualTo("bob 2");
        assertThat(retry.text()).as(retry.toString()).isEqualTo("alice 1");
        assertThat(retry.replayed()).isTrue();
    }

    @ParameterizedTest
    @DisplayName("B7 the same key of two tenants is two records, also if a later filter finds the tenant")
    @ValueSource(strings = {"caller", "ejb-caller"})
    void tenants(String path) {
        Reply acme = story.post(path, "X-Tenant", "acme");
        Reply evil = story.post(path, "X-Tenant", "evil");
        Reply retry = story.post(path, "X-Tenant", "acme");

        assertThat(acme.text()).as(acme.toString()).endsWith(" 1");
        assertThat(evil.text()).as(evil.toString()).endsWith(" 2");
        assertThat(evil.replayed()).isFalse();
        assertThat(retry.text()).endsWith(" 1");
        assertThat(retry.replayed()).isTrue();
    }

    @ParameterizedTest
    @DisplayName("B7 a caller without a name is never taken for an anonymous one: coded 500, nothing executed")
    @CsvSource({
        "X-Token-1000, null, IDEM-230",
        "X-Token-5000, null, IDEM-230",
        "X-Token-5000, empty, IDEM-230",
        "X-Token-5000, throws, IDEM-231",
        "X-Tenant, null, IDEM-232",
        "X-Tenant, empty, IDEM-232",
        "X-Tenant, throws, IDEM-233"
    })
    void nobodyKnown(String header, String value, String id) {
        assertNobody(header, value, id);
    }

    @Test
    @Tag("not-on-glassfish")
    @DisplayName("B7 nor is one without a name whom a servlet filter has let in")
    void nobodyKnownToServlet() {
        assertNobody("X-Token-Servlet", "null", "IDEM-230");
    }

    private void assertNobody(String header, String value, String id) {
        for (String path : List.of("caller", "ejb-caller")) {
            ServerLog log = new ServerLog();
            Reply refused = story.post(path, header, value);

            assertThat(refused.status()).as(refused.toString()).isEqualTo(500);
            assertThat(refused.text()).contains("urn:idempotency-ee:problem:not-protected", id);
            assertThat(log.upTo(id)).contains(id + ": ");
            assertThat(story.seen()).isEqualTo(Seen.NEVER);
        }
        assertThat(story.post("caller").text()).isEqualTo("nobody 1");
    }

    @ParameterizedTest
    @DisplayName("B7 what a ScopeResolver throws for the client to see is what the client sees")
    @ValueSource(strings = {"caller", "ejb-caller"})
    void resolverRefuses(String path) {
        Reply refused = story.post(path, "X-Tenant", "forbidden");

        assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
        assertThat(story.seen()).isEqualTo(Seen.NEVER);
        assertThat(story.post(path).text()).isEqualTo("nobody 1");
    }

    @ParameterizedTest
    @DisplayName(
            "B16 a resolver that does not reach its database: 503 and Retry-After, nothing executed, the retry works")
    @ValueSource(strings = {"caller", "ejb-caller"})
    void resolverUnreachable(String path) {
        Reply refused = story.post(path, "X-Tenant", "unreachable");

        assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
        assertThat(refused.headers("Retry-After")).containsExactly("1");
        assertThat(story.seen()).isEqualTo(Seen.NEVER);
        assertThat(story.post(path).text()).isEqualTo("nobody 1");
    }

    @Test
    @DisplayName("B7 a resolver without a scope is gone after each request")
    void resolversDoNotPileUp() {
        int before = alive();
        for (int i = 0; i < 200; i++) {
            story.post("caller", "X-Tenant", "t" + i % 2);
        }

        assertThat(alive()).isEqualTo(before);
    }

    private int alive() {
        return Integer.parseInt(story.get("alive").text());
    }

    private Reply as(String user, String path, String header, String value) {
        String pair = user + ":" + user;
        return story.post(
                path,
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII)),
                header,
                value);
    }
}
