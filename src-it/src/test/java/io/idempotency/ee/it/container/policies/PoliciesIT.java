package io.idempotency.ee.it.container.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Seen;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Wars;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator may choose: who may use keys, what is compared, what is kept, what a replay says. */
@ExtendWith(ArquillianExtension.class)
class PoliciesIT {

    private final Story story = Story.of("policies");

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app(
                "policies",
                PoliciesIT.class,
                "idempotency.operations.off.enabled=false",
                "idempotency.operations.off-keyed.enabled=false",
                "idempotency.operations.marked.mark-first=true",
                "idempotency.operations.marked.replay-no-store=true",
                "idempotency.operations.marked.expiry-header=Idempotency-Expires",
                "idempotency.operations.marked.retention=PT2H",
                "idempotency.operations.uncompared.fingerprint=none",
                "idempotency.operations.without.fingerprint-without=/requestedAt, /items/1/seen, /a~1b",
                "idempotency.operations.callers.caller-required=true",
                "idempotency.operations.tenants.tenant-header=X-Tenant",
                "idempotency.operations.limited.max-records-per-scope=2",
                "idempotency.operations.status.kept-statuses=500, 502",
                "idempotency.operations.status.unkept-statuses=404,202");
    }

    @Test
    @DisplayName("B56 an operation that is switched off runs as if it were not annotated, with and without a key")
    void off() {
        assertThat(story.post("policies/off").text()).isEqualTo("1");
        assertThat(story.post("policies/off").text()).isEqualTo("2");
        assertThat(story.sendBare("POST", "policies/off", BodyPublishers.noBody())
                        .text())
                .isEqualTo("3");
        assertThat(story.post("policies/off/a").text()).isEqualTo("4");
        Reply last = story.post("policies/off/a");
        assertThat(last.text()).isEqualTo("5");
        assertThat(last.replayed()).isFalse();
        assertThat(story.seen()).isEqualTo(new Seen(5, 5));
    }

    @Test
    @DisplayName("B11 the marker on a first answer, and a replay that is not to be stored, where configured")
    void marked() {
        Reply first = story.post("policies/marked");
        assertThat(first.headers("Idempotent-Replayed")).containsExactly("false");
        assertThat(first.headers("Cache-Control")).containsExactly("max-age=60");
        Instant until = until(first);
        assertThat(Duration.between(Instant.now(), until)).isBetween(Duration.ofMinutes(118), Duration.ofMinutes(121));
        Reply again = story.post("policies/marked");
        assertThat(until(again)).isEqualTo(until);
        assertThat(again.headers("Idempotent-Replayed")).containsExactly("true");
        assertThat(again.headers("Cache-Control")).containsExactly("no-store");
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @Test
    @DisplayName("B12 where nothing is compared, the key says it all")
    void uncompared() {
        assertThat(body("policies/uncompared", "a").text()).isEqualTo("1");
        assertThat(body("policies/uncompared?x=1", "b").replayed()).isTrue();
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @ParameterizedTest
    @DisplayName("B8 members that are left out do not count, all else does")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u00a7',
            value = {
                "{\"a\":1,\"requestedAt\":1}|{\"a\":1,\"requestedAt\":2}|200",
                "{\"a\":1,\"requestedAt\":1}|{ \"a\": 1}|200",
                "{\"a\":1,\"requestedAt\":{\"b\":1}}|{\"a\":1,\"requestedAt\":[]}|200",
                "{\"a\":1,\"requestedAt\":1}|{\"a\":2,\"requestedAt\":1}|422",
                "{\"b\":{\"requestedAt\":1}}|{\"b\":{\"requestedAt\":2}}|422",
                "{\"items\":[{\"seen\":1},{\"seen\":1}]}|{\"items\":[{\"seen\":1},{\"seen\":2}]}|200",
                "{\"items\":[{\"seen\":1},{\"seen\":1}]}|{\"items\":[{\"seen\":2},{\"seen\":1}]}|422",
                "{\"a/b\":1}|{\"a/b\":2}|200",
                "{\"a\":{\"b\":1}}|{\"a\":{\"b\":2}}|422",
                "{\"requestedAt\":1,\"requestedAt\":1}|{\"requestedAt\":1,\"requestedAt\":2}|422",
                "{\"requestedAt\":1|{\"requestedAt\":2|422"
            })
    void without(String one, String other, int status) {
        assertThat(story.json("policies/without", one).status()).isEqualTo(200);
        Reply second = story.json("policies/without", other);
        assertThat(second.status()).isEqualTo(status);
        assertThat(second.replayed()).isEqualTo(status == 200);
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @Test
    @DisplayName("B7 where a caller is required, an anonymous one is refused before anything runs")
    void callerRequired() {
        Reply anonymous = story.post("policies/callers");
        assertThat(anonymous.status()).isEqualTo(403);
        assertThat(anonymous.text()).contains("urn:idempotency-ee:problem:caller-missing");
        assertThat(story.seen()).isEqualTo(new Seen(0, 0));
        assertThat(story.post("policies/callers", "X-User", "alice").text()).isEqualTo("1");
        assertThat(story.post("policies/callers", "X-User", "alice").replayed()).isTrue();
    }

    @Test
    @DisplayName("B7 the tenant of a gateway's header is part of the scope; without one line of it nothing runs")
    void tenantHeader() {
        assertThat(story.post("policies/tenants", "X-Tenant", "one").text()).isEqualTo("1");
        assertThat(story.post("policies/tenants", "X-Tenant", "one").replayed()).isTrue();
        assertThat(story.post("policies/tenants", "X-Tenant", "two").text()).isEqualTo("2");
        for (String[] headers : new String[][] {{}, {"X-Tenant", " "}, {"X-Tenant", "one", "X-Tenant", "two"}}) {
            Reply refused = story.post("policies/tenants", headers);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text()).contains("tenant-missing", "X-Tenant");
        }
        assertThat(story.seen()).isEqualTo(new Seen(2, 2));
    }

    @Test
    @DisplayName(
            "a caller with as many records as he may have gets 429 for one more key; his retries are answered, and others' keys taken")
    void limited() {
        String[] caller = {"X-User", "limited-" + story.key()};
        Story[] stories = {story, Story.of("policies"), Story.of("policies")};
        assertThat(stories[0].post("policies/limited", caller).status()).isEqualTo(200);
        assertThat(stories[1].post("policies/limited", caller).status()).isEqualTo(200);
        Reply refused = stories[2].post("policies/limited", caller);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).contains("urn:idempotency-ee:problem:too-many-records");
        assertThat(refused.headers("Retry-After")).hasSize(1);
        assertThat(stories[2].seen()).isEqualTo(new Seen(0, 0));
        assertThat(stories[0].post("policies/limited", caller).replayed()).isTrue();
        assertThat(stories[2]
                        .post("policies/limited", "X-User", "another-" + story.key())
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @DisplayName("B22 statuses can be kept and released one by one; what is not kept is rolled back")
    @CsvSource({"500, 1, 0", "502, 1, 0", "503, 2, 0", "404, 2, 0", "410, 1, 1", "202, 2, 0", "201, 1, 1"})
    void statuses(int status, int executions, int effects) {
        assertThat(story.post("policies/status/" + status).status()).isEqualTo(status);
        Reply second = story.post("policies/status/" + status);
        assertThat(second.status()).isEqualTo(status);
        assertThat(second.replayed()).isEqualTo(executions == 1);
        assertThat(story.seen()).isEqualTo(new Seen(executions, effects));
    }

    @Test
    @DisplayName("a page of another origin may send the key and read what the library answers, first and again")
    void browser() {
        String[] origin = {"Origin", "https://shop.example"};
        Reply preflight = story.sendBare(
                "OPTIONS",
                "policies/uncompared",
                BodyPublishers.noBody(),
                "Origin",
                "https://shop.example",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "idempotency-key");
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.headers("Access-Control-Allow-Headers").get(0)).contains("Idempotency-Key");
        for (boolean replayed : new boolean[] {false, true}) {
            Reply reply = story.post("policies/uncompared", origin);
            assertThat(reply.replayed()).isEqualTo(replayed);
            assertThat(reply.headers("Access-Control-Allow-Origin")).containsExactly("https://shop.example");
            assertThat(reply.headers("Access-Control-Expose-Headers").get(0)).contains("Idempotent-Replayed");
        }
        Reply refused = story.sendBare("POST", "policies/uncompared", BodyPublishers.noBody(), origin);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.headers("Access-Control-Allow-Origin")).containsExactly("https://shop.example");
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @Test
    @DisplayName("the page about browsers shows the filter that is tested here")
    void documented() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("basedir"), "../docs/browsers.md"));
        String filter = Files.readString(Path.of(
                System.getProperty("basedir"),
                "src/test/java/" + BrowserFilter.class.getName().replace('.', '/') + ".java"));
        assertThat(page).contains(filter.substring(filter.indexOf("@Provider")));
    }

    private static Instant until(Reply reply) {
        return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                reply.headers("Idempotency-Expires").get(0)));
    }

    private Reply body(String path, String body) {
        return story.send("POST", path, BodyPublishers.ofString(body), "Content-Type", "text/plain");
    }
}
