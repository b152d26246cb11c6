package io.idempotency.ee.it.sample.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.server.DistributionOnly;
import io.idempotency.ee.fixture.server.Needs;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.OrdersServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A browser with the sample's page in it, anew for each test. Its console stays empty. */
@Needs(DistributionOnly.CHROMIUM)
@ExtendWith(InLab.class)
abstract class OnPage {

    static final String PAGE = "/sample-orders/";

    private static Browser browser;

    private final OrdersServer server;

    OnPage(OrdersServer server) {
        this.server = server;
    }

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void open() {
        open(1280, "light");
    }

    @AfterEach
    void complaints() {
        assertThat(browser.complaints()).isEmpty();
    }

    void open(int width, String colours) {
        browser.open("http://localhost:" + server.port() + PAGE, width, colours);
    }

    Browser browser() {
        return browser;
    }

    OrdersServer server() {
        return server;
    }
}
