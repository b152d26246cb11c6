package io.idempotency.ee.it.container.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Seen;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Wars;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A retry is a request: it has to be allowed. */
@ExtendWith(ArquillianExtension.class)
class SecurityIT {

    private final Story story = Story.of("security");

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app("security", SecurityIT.class);
    }

    @ParameterizedTest
    @DisplayName("B17 F16 @RolesAllowed is checked on a replay: 401 for nobody, 403 for another role, never the answer")
    @ValueSource(strings = {"class-role", "method-role", "ejb-class-role", "ejb-method-role"})
    void rolesAreChecked(String path) {
        Reply first = as("alice", path);
        Reply clerk = as("bob", path);
        Reply nobody = story.post(path);
        Reply second = as("alice", path);

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(clerk.status()).as(clerk.toString()).isEqualTo(403);
        assertThat(clerk.replayed()).isFalse();
        assertThat(nobody.status()).as(nobody.toString()).isIn(401, 403);
        assertThat(nobody.replayed()).isFalse();
        assertThat(second.replayed()).isTrue();
        assertThat(second.text()).isEqualTo("1");
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @ParameterizedTest
    @DisplayName("B17 F16 who has lost the role since gets 403, not the answer of before; with it again, the replay")
    @ValueSource(strings = {"class-role", "method-role", "ejb-class-role", "ejb-method-role"})
    void roleIsLost(String path) {
        String user = "user-" + story.key();
        give(user, "manager");
        assertThat(as(user, path).text()).isEqualTo("1");
        give(user, "clerk");

        Reply refused = as(user, path);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
        assertThat(refused.replayed()).isFalse();
        give(user, "manager");
        Reply again = as(user, path);
        assertThat(again.replayed()).as(again.toString()).isTrue();
        assertThat(again.text()).isEqualTo("1");
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @ParameterizedTest
    @DisplayName("B17 a refused first request leaves no record: the same key works once it is allowed")
    @ValueSource(strings = {"class-role", "ejb-class-role"})
    void refusedFirst(String path) {
        int records = story.records();
        assertThat(as("bob", path).status()).isEqualTo(403);
        assertThat(story.records()).isEqualTo(records);
        assertThat(story.seen()).isEqualTo(Seen.NEVER);
        assertThat(as("alice", path).text()).isEqualTo("1");
    }

    @ParameterizedTest
    @DisplayName("B7 F9 the same key of another principal is another record")
    @ValueSource(strings = {"class-role", "ejb-class-role"})
    void otherPrincipal(String path) {
        assertThat(as("alice", path).text()).isEqualTo("1");
        Reply other = as("ann", path);

        assertThat(other.text()).isEqualTo("2");
        assertThat(other.replayed()).isFalse();
        assertThat(as("ann", path).replayed()).isTrue();
    }

    @Test
    @DisplayName("B7 a caller without a name has records of its own")
    void anonymous() {
        assertThat(as("alice", "method-role/everybody").text()).isEqualTo("1");
        assertThat(story.post("method-role/everybody").text()).isEqualTo("2");
        assertThat(story.post("method-role/everybody").replayed()).isTrue();
    }

    @Test
    @DisplayName("B17 F17 a request filter of the application that denies is heard before a replay")
    void denyingFilter() {
        assertThat(story.post("method-role/everybody").text()).isEqualTo("1");
        Reply denied = story.post("method-role/everybody", "X-Deny", "yes");

        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.text()).isEqualTo("denied by filter");
        assertThat(denied.replayed()).isFalse();
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    private void give(String user, String role) {
        assertThat(story.sendBare("PUT", "roles/" + user + "/" + role, BodyPublishers.noBody())
                        .status())
                .isEqualTo(204);
    }

    private Reply as(String user, String path) {
        String pair = user + ":" + user;
        return story.post(
                path,
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII)));
    }
}
