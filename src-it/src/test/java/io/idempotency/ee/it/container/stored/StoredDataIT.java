package io.idempotency.ee.it.container.stored;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Seen;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Wars;
import io.idempotency.ee.it.container.security.BasicMechanism;
import io.idempotency.ee.it.container.security.Users;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored of answers: encrypted, and looked into and erased by who may. */
@ExtendWith(ArquillianExtension.class)
class StoredDataIT {

    private static final String ADMIN = "idempotency-admin/";

    private static final String ROLE = "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\">"
            + "<security-role><role-name>manager</role-name></security-role></web-app>";

    private final Story story = Story.of("stored");

    @Deployment(testable = false)
    static WebArchive application() {
        WebArchive war = Wars.app(
                        "stored",
                        StoredDataIT.class,
                        "idempotency.admin.enabled=true",
                        "idempotency.admin.role=manager")
                .addClasses(Users.class, BasicMechanism.class);
        // Open Liberty knows no other roles.
        return war.contains("WEB-INF/web.xml") ? war : war.setWebXML(new StringAsset(ROLE));
    }

    @Test
    @DisplayName("B24 whoever reads the table finds neither header nor body; the retry gets both")
    void encrypted() {
        Reply first = as("ann", "secrets");
        assertThat(first.text()).as(first.toString()).isEqualTo("planted-body 1");
        assertThat(story.get("stored").text()).contains("k1").doesNotContain("planted");
        Reply second = as("ann", "secrets");
        assertThat(second.replayed()).as(second.toString()).isTrue();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo("planted-body 1");
        assertThat(second.headers("X-Secret")).containsExactly("planted-header");
    }

    @ParameterizedTest
    @DisplayName(
            "B51 the administration is for its role: 401 for nobody, 403 for another role, and each leaves an event")
    @ValueSource(strings = {"operations", "records/oldest", "records/largest", "records/unfinished"})
    void role(String page) {
        Reply nobody = story.get(ADMIN + page);
        assertThat(nobody.status()).as(nobody.toString()).isEqualTo(401);
        assertThat(audit()).startsWith(" ").contains(" false 0");
        Reply clerk = story.get(ADMIN + page, "Authorization", basic("bob"));
        assertThat(clerk.status()).as(clerk.toString()).isEqualTo(403);
        assertThat(audit()).startsWith("bob ").endsWith(" false 0");

        as("ann", "secrets");
        Reply manager = story.get(ADMIN + page, "Authorization", basic("alice"));
        assertThat(manager.status()).as(manager.toString()).isEqualTo(200);
        assertThat(manager.headers("Content-Type")).containsExactly("application/json");
        assertThat(manager.text())
                .doesNotContain("planted")
                .doesNotContainPattern("\\bann\\b")
                .doesNotContain(story.key());
        assertThat(audit()).startsWith("alice ").contains(" true ");
    }

    @Test
    @DisplayName("B51 a record is found by operation, caller and key, and expired: the next request executes")
    void findAndExpire() {
        String asked = "{\"operation\":\"stored.secrets\",\"principal\":\"ann\",\"key\":\"" + story.key() + "\"}";
        assertThat(admin("records/find", asked).status()).isEqualTo(404);
        assertThat(as("ann", "secrets").text()).isEqualTo("planted-body 1");
        Reply found = admin("records/find", asked);
        assertThat(found.status()).as(found.toString()).isEqualTo(200);
        assertThat(found.text())
                .contains("\"operation\":\"stored.secrets\"", "\"status\":201", "\"keyId\":\"k1\"")
                .doesNotContain("planted");
        assertThat(admin("records/find", asked.replace("ann", "bob")).status()).isEqualTo(404);
        assertThat(admin("records/expire", asked).text()).isEqualTo("{\"expired\":true}");
        assertThat(audit()).isEqualTo("alice EXPIRE true 1");
        assertThat(as("ann", "secrets").text()).isEqualTo("planted-body 2");
        assertThat(story.seen()).isEqualTo(new Seen(2, 2));
    }

    @Test
    @DisplayName("B24 the records of a caller are erased, and are replayed no more")
    void erases() {
        as("ann", "secrets");
        as("bob", "secrets");
        assertThat(as("ann", "secrets").replayed()).isTrue();
        Reply erased = admin("scopes/erase", "{\"principal\":\"ann\",\"rows\":100000}");
        assertThat(erased.status()).as(erased.toString()).isEqualTo(200);
        assertThat(erased.text())
                .contains("\"erased\":")
                .doesNotContain("\"erased\":0")
                .doesNotContain("next");
        assertThat(audit()).startsWith("alice ERASE true ");
        assertThat(as("bob", "secrets").replayed()).isTrue();
        assertThat(as("ann", "secrets").replayed()).isFalse();
    }

    @Test
    @DisplayName("B51 what is no request of the administration is refused, and changes nothing")
    void illegal() {
        assertThat(admin("scopes/erase", "{\"principal\":7}").status()).isEqualTo(400);
        assertThat(admin("scopes/erase", "{\"rows\":0}").status()).isEqualTo(400);
        assertThat(admin("scopes/erase", "no JSON").status()).isEqualTo(400);
        assertThat(admin("records/find", "{\"key\":\"k\"}").status()).isEqualTo(400);
        assertThat(admin("anything", "{}").status()).isEqualTo(404);
        Reply form = story.sendBare(
                "POST",
                ADMIN + "scopes/erase",
                BodyPublishers.ofString("{\"principal\":\"ann\"}"),
                "Content-Type",
                "text/plain",
                "Authorization",
                basic("alice"));
        assertThat(form.status()).as("as a form of another site would send it").isEqualTo(400);
    }

    @Test
    @DisplayName(
            "B24 B16 a record whose key is lost is answered with 503 and never executed again; an old key still replays")
    void rotation() {
        assertThat(as("ann", "secrets").text()).isEqualTo("planted-body 1");
        put("current/k2");
        try {
            assertThat(as("ann", "secrets").replayed()).isTrue();
            put("lost/k1");
            Reply refused = as("ann", "secrets");
            assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
            assertThat(refused.headers("Retry-After")).isNotEmpty();
            assertThat(story.seen()).isEqualTo(Seen.ONCE);
        } finally {
            put("lost/none");
            put("current/k1");
        }
        assertThat(as("ann", "secrets").replayed()).isTrue();
    }

    private void put(String path) {
        assertThat(story.sendBare("PUT", "stored/" + path, BodyPublishers.noBody())
                        .status())
                .isEqualTo(204);
    }

    private String audit() {
        return story.get("stored/audit").text();
    }

    private Reply admin(String page, String json) {
        return story.sendBare(
                "POST",
                ADMIN + page,
                BodyPublishers.ofString(json),
                "Content-Type",
                "application/json",
                "Authorization",
                basic("alice"));
    }

    private Reply as(String user, String path) {
        return story.post(path, "Authorization", basic(user));
    }

    private static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.US_ASCII));
    }
}
