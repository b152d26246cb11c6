package io.idempotency.ee.it.sample.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Reply;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** How the sample's page can be used and read. */
class PageUseIT extends OnPage {

    private static final Map<String, String> SCENARIOS =
            Map.of("body", "In the table", "users", "In the table", "steps", "Commits");

    PageUseIT(Lab lab) {
        super(lab.h2());
    }

    @Test
    @DisplayName("Each request has its curl line")
    void curl() {
        browser().click("#users-go");
        browser().await("#users .status", "In the table");
        browser().click("#users summary");
        assertThat(browser().text("#users details pre"))
                .startsWith("curl -i -X POST 'http://localhost:" + server().port()
                        + "/sample-orders/api/orders' -u alice:alice")
                .contains("-H 'Idempotency-Key: \"", "-d '{\"customer\":");
    }

    @Test
    @DisplayName("The keyboard is enough")
    void keyboard() {
        browser().press(Keys.TAB);
        assertThat(browser().focused()).isEqualTo("lost-answer");
        browser().press(Keys.ARROW_UP);
        assertThat(browser().focused()).isEqualTo("throw");
        browser().press(Keys.TAB);
        assertThat(browser().focused()).isEqualTo("lost-place");
        browser().press(Keys.ENTER);
        browser().await("#lost-keyed", "First attempt: 500");
    }

    @ParameterizedTest(name = "{0} px, {1}")
    @DisplayName("Everything is readable, with all scenarios done")
    @CsvSource({"375, light", "375, dark", "1280, light", "1280, dark"})
    void readable(int width, String colours) {
        open(width, colours);
        browser().click("#lost-place");
        browser().await("#lost-status", "Press Retry");
        browser().click("#lost-retry");
        browser().await("#lost-status", "In the table: 1 with a key, 2 without.");
        SCENARIOS.forEach((name, end) -> {
            browser().click("#" + name + "-go");
            browser().await("#" + name + " .status", end);
        });
        browser().click("#storm-go");
        browser().await("#storm-status", "200 answers");

        browser().picture("page-" + width + "-" + colours, "html");
        browser().picture("lost-answer-" + width + "-" + colours, "#lost");
        assertThat(browser().violations()).isEmpty();
        assertThat(browser().overlaps()).isEmpty();
        assertThat(browser().overhang()).isZero();
    }

    @Test
    @DisplayName("The page may load nothing but its own files, and the API's answers are as they were")
    void policy() {
        Reply page = server().client().send(Call.get(PAGE));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'")
                .doesNotContain("unsafe", "http:", "*");
        Reply orders = server().client().send(Call.get("/sample-orders/api/orders?customer=nobody"));
        assertThat(orders.header("Content-Security-Policy")).isEmpty();
    }
}
