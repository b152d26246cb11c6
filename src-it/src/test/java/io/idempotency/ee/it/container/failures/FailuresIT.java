package io.idempotency.ee.it.container.failures;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Seen;
import io.idempotency.ee.it.container.ServerLog;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Wars;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which answers are kept, and with which of them the application's writes. */
@ExtendWith(ArquillianExtension.class)
class FailuresIT {

    private static final Seen ROLLED_BACK_ONCE = new Seen(1, 0);
    private static final Seen ROLLED_BACK_TWICE = new Seen(2, 0);

    private final Story story = Story.of("failures");

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app("failures", FailuresIT.class, "idempotency.operations.large.max-response-body=1000");
    }

    @ParameterizedTest
    @DisplayName("B20 I1 a returned answer below 500 is kept, and its writes are committed")
    @ValueSource(ints = {200, 201, 302, 400, 404, 409, 422, 451})
    void returnedAnswerIsKept(int status) {
        assertKept("fail/return/" + status, status);
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @ParameterizedTest
    @DisplayName("B20 an answer that tells of the moment or the caller is not kept, and its writes are rolled back")
    @ValueSource(ints = {401, 403, 407, 408, 425, 429})
    void momentaryAnswerIsNotKept(int status) {
        assertNotKept("fail/return/" + status, status);
    }

    @ParameterizedTest
    @DisplayName("B21 F7 a returned 5xx is rolled back and the next attempt executes")
    @ValueSource(ints = {500, 503})
    void returnedServerErrorIsNotKept(int status) {
        assertNotKept("fail/return/" + status, status);
    }

    @Tag("not-on-tomee")
    @ParameterizedTest
    @DisplayName("B21 an exception mapped below 500 is kept, its writes are rolled back, its mapper is called once")
    @ValueSource(strings = {"map/409", "map/404"})
    void mappedFailureIsKept(String path) {
        assertKept("fail/" + path, Integer.parseInt(path.substring(4)));
        assertThat(story.seen()).isEqualTo(ROLLED_BACK_ONCE);
        assertThat(story.get("probe/mapped/" + story.key()).text()).isEqualTo("1");
    }

    @Tag("not-on-tomee")
    @ParameterizedTest
    @DisplayName(
            "B21 an exception mapped to 5xx, or to one that is never kept, is not kept; its mapper is called once each")
    @ValueSource(ints = {500, 503, 403, 429})
    void mappedServerErrorIsNotKept(int status) {
        assertNotKept("fail/map/" + status, status);
        assertThat(story.get("probe/mapped/" + story.key()).text()).isEqualTo("2");
    }

    @ParameterizedTest
    @DisplayName(
            "B21 a WebApplicationException below 500 is kept, with and without an entity; its writes are rolled back")
    @CsvSource({"web/not-found, 404", "web/409, 409", "web/422, 422"})
    void webApplicationExceptionIsKept(String path, int status) {
        assertKept("fail/" + path, status);
        assertThat(story.seen()).isEqualTo(ROLLED_BACK_ONCE);
    }

    @Test
    @DisplayName("B21 a WebApplicationException with 503 is not kept")
    void webApplicationExceptionIsNotKept() {
        assertNotKept("fail/web/503", 503);
    }

    @ParameterizedTest
    @DisplayName("B21 an exception that nothing maps is not kept")
    @ValueSource(strings = {"unmapped", "checked"})
    void unmappedFailureIsNotKept(String path) {
        assertNotKept("fail/" + path, 500);
    }

    @Test
    @DisplayName("B20 Bean Validation of the body leaves no record, and the method does not run")
    void invalidBodyLeavesNoRecord() {
        int records = story.records();
        Reply first = story.json("fail/body", "{\"text\":\"\"}");
        Reply second = story.json("fail/body", "{\"text\":\"\"}");

        assertThat(first.status()).as(first.toString()).isEqualTo(400);
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.replayed()).isFalse();
        assertThat(story.records()).isEqualTo(records);
        assertThat(story.json("fail/body", "{\"text\":\"a\"}").text()).isEqualTo("a1");
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @Test
    @DisplayName("B20 a body that is no JSON leaves no record, and the key can be used for the right one")
    void unparseableBodyLeavesNoRecord() {
        int records = story.records();
        Reply first = story.json("fail/body", "{\"text\":");

        assertThat(first.status()).as(first.toString()).isBetween(400, 500);
        assertThat(story.records()).isEqualTo(records);
        assertThat(story.json("fail/body", "{\"text\":\"a\"}").text()).isEqualTo("a1");
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @Test
    @DisplayName(
            "B21 F13 the application's own unique constraint is the application's to answer, and is not tried again")
    void ownConstraint() {
        assertThat(Story.of("failures").post("fail/unique/" + story.key()).status())
                .isEqualTo(200);
        Reply first = story.post("fail/unique/" + story.key());
        Reply second = story.post("fail/unique/" + story.key());

        assertThat(first.status()).as(first.toString()).isEqualTo(409);
        assertThat(first.text()).isEqualTo("not unique");
        assertThat(second.replayed()).isTrue();
        assertThat(second.text()).isEqualTo("not unique");
        assertThat(story.seen()).isEqualTo(ROLLED_BACK_ONCE);
    }

    @ParameterizedTest
    @DisplayName("B22 keep=SUCCESS keeps 2xx only")
    @ValueSource(ints = {302, 404, 409})
    void keepSuccessForgetsTheRest(int status) {
        assertNotKept("fail/return-success/" + status, status);
    }

    @Test
    @DisplayName("B22 keep=SUCCESS keeps 2xx")
    void keepSuccess() {
        assertKept("fail/return-success/201", 201);
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @ParameterizedTest
    @DisplayName("B22 keep=ALL keeps a 5xx too; its writes are rolled back all the same")
    @ValueSource(ints = {500, 503})
    void keepAllKeepsServerErrors(int status) {
        assertKept("fail/return-all/" + status, status);
        assertThat(story.seen()).isEqualTo(ROLLED_BACK_ONCE);
    }

    @Test
    @DisplayName("B22 keep=ALL does not keep what is never kept")
    void keepAllForgetsTheMomentary() {
        assertNotKept("fail/return-all/429", 429);
    }

    @Test
    @DisplayName("B23 F14 an answer over its limit is rolled back, a 500 with IDEM-204, and the next attempt executes")
    void tooLargeAnswer() {
        ServerLog log = new ServerLog();
        Reply first = story.post("fail/large/1001");

        assertThat(first.status()).isEqualTo(500);
        assertThat(first.headers("Content-Type")).containsExactly("application/problem+json");
        assertThat(first.text()).contains("IDEM-204").contains("urn:idempotency-ee:problem:answer-not-kept");
        assertThat(log.upTo("IDEM-204")).contains("FailingResource.large").doesNotContain(story.key());
        assertNotKeptAgain("fail/large/1001", 500, 1);
    }

    @Test
    @DisplayName("B23 an answer at its limit is kept")
    void largestAnswer() {
        assertKept("fail/large/1000", 200);
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @Test
    @DisplayName("F6 a writer that fails half way rolls the work back, and the next attempt executes")
    void failingWriter() {
        assertNotKept("fail/unwritable", 500);
    }

    @Test
    @DisplayName("B21 a 4xx from a transaction that is marked for rollback is kept without its writes")
    void markedForRollbackWithClientError() {
        assertKept("fail/marked/409", 409);
        assertThat(story.seen()).isEqualTo(ROLLED_BACK_ONCE);
    }

    @Test
    @DisplayName("B23 F5 success from a transaction that is marked for rollback is a 500 with IDEM-206")
    void markedForRollbackWithSuccess() {
        Reply first = story.post("fail/marked/200");

        assertThat(first.status()).as(first.toString()).isEqualTo(500);
        assertThat(first.text()).contains("IDEM-206");
        assertNotKeptAgain("fail/marked/200", 500, 1);
    }

    private void assertKept(String path, int status) {
        Reply first = story.post(path);
        Reply second = story.post(path);

        assertThat(first.status()).as(first.toString()).isEqualTo(status);
        assertThat(first.replayed()).isFalse();
        assertThat(second.status()).as(second.toString()).isEqualTo(status);
        assertThat(second.replayed()).isTrue();
        assertThat(second.body()).isEqualTo(first.body());
    }

    private void assertNotKept(String path, int status) {
        int records = story.records();
        assertNotKeptAgain(path, status, 0);
        assertNotKeptAgain(path, status, 1);
        assertThat(story.seen()).isEqualTo(ROLLED_BACK_TWICE);
        assertThat(story.records()).isEqualTo(records);
    }

    private void assertNotKeptAgain(String path, int status, int before) {
        Reply reply = story.post(path);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.replayed()).isFalse();
        assertThat(story.seen()).isEqualTo(new Seen(before + 1, 0));
    }
}
