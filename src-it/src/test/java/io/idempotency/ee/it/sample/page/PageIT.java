package io.idempotency.ee.it.sample.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.http.Call;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sample's page shows, in a browser. */
class PageIT extends OnPage {

    PageIT(Lab lab) {
        super(lab.h2());
    }

    @ParameterizedTest(name = "fault {0}")
    @DisplayName("An answer is lost: what is in the table, and what the retry gets")
    @CsvSource({
        "lost-request, no answer,      0, 0, 1, 1, 201",
        "throw,        500,            0, 0, 1, 1, 201",
        "lost-answer,  no answer,      1, 1, 1, 2, '201, replayed'",
        "cut-answer,   no answer,      1, 1, 1, 2, '201, replayed'",
        "'',           201,            1, 1, 1, 2, '201, replayed'"
    })
    void lostAnswer(String fault, String first, int keyed, int bare, int keyedAfter, int bareAfter, String retry) {
        browser().click("#lost-form input[value='" + fault + "']");
        browser().click("#lost-place");
        browser().await("#lost-status", "In the table: " + keyed + " with a key, " + bare + " without.");
        assertThat(browser().text("#lost-keyed")).contains("First attempt: " + first);

        browser().click("#lost-retry");
        browser().await("#lost-status", "In the table: " + keyedAfter + " with a key, " + bareAfter + " without.");
        assertThat(browser().text("#lost-keyed")).contains("Retry: " + retry);
        assertThat(browser().text("#lost-bare")).contains("Retry: 201, order");
    }

    @Test
    @DisplayName("The time line is drawn from what happened on the server")
    void timeline() {
        browser().click("#lost-place");
        browser().await("#lost-status", "Press Retry");
        assertThat(browser().text("#lost-keyed .timeline ol"))
                .containsSubsequence(
                        "the request is sent",
                        "the request arrives",
                        "the method runs in its transaction",
                        "committed",
                        "executed, the answer is kept",
                        "the answer is lost",
                        "no answer: the client gives up");

        browser().click("#lost-retry");
        browser().await("#lost-status", "In the table: 1 with a key, 2 without.");
        assertThat(browser().text("#lost-keyed .timeline:last-of-type ol"))
                .containsSubsequence("the kept answer is replayed", "201, Idempotent-Replayed: true")
                .doesNotContain("the method runs");
    }

    @Test
    @DisplayName("A storm of duplicates: one executes, some wait, the others get its answer at once")
    void storm() {
        browser().click("#storm-go");
        browser().await("#storm-status", "200 answers, 1 order in the table.");

        assertThat(browser().text("#storm-executed")).isEqualTo("1");
        assertThat(browser().text("#storm-waited")).isEqualTo("5");
        assertThat(browser().text("#storm-replayed")).isEqualTo("194");
        assertThat(browser().text("#storm-other")).isEqualTo("0");
        assertThat(browser().text("#storm-chart")).contains("Latency of 200 answers");
    }

    @Test
    @DisplayName("Another body with the key is refused")
    void anotherBody() {
        browser().click("#body-go");
        browser().await("#body .status", "In the table: 1 order.");
        assertThat(browser().text("#body .exchanges")).contains("422", "Idempotency key was used for another request");
    }

    @Test
    @DisplayName("Two users with one key have an order each")
    void twoUsers() {
        browser().click("#users-go");
        browser().await("#users .status", "In the table: 2 orders.");
        assertThat(browser().text("#users article:nth-of-type(2)"))
                .contains("201")
                .doesNotContain("Idempotent-Replayed");
        assertThat(browser().text("#users article:nth-of-type(3)")).contains("Idempotent-Replayed true");
    }

    @Test
    @Tag("rest-client")
    @DisplayName("A payment that was charged before a failure is not charged by the retry")
    void payment() {
        browser().click("#payment-go");
        browser().await("#payment .status", "After the failure: PENDING. After the retry: PAID. Charges: 1.");
    }

    @Test
    @DisplayName("Steps that were committed before a failure do not run again")
    void steps() {
        browser().click("#steps-go");
        browser()
                .await(
                        "#steps .status",
                        "Commits of the first attempt: 3, one for each step. Of the retry: 1, the shipment.");
    }

    @Test
    @DisplayName("Signals are shown where the server has metrics at its port")
    void signals() {
        browser().click("#body-go");
        browser().await("#body .status", "In the table");
        boolean exposed =
                server().client().send(Call.get("/metrics?scope=application")).status() == 200;
        if (exposed) {
            browser().await("#signals", "orders.create");
        }
        assertThat(browser().visible("#signals")).isEqualTo(exposed);
    }
}
