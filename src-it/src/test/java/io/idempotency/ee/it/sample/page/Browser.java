package io.idempotency.ee.it.sample.page;

import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.server.Logs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The distribution's Chromium, without a window. */
final class Browser implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String AXE = resource("/axe.min.js");

    private static final Pattern EXPECTED =
            Pattern.compile("/(sample-orders/api/|metrics\\?)\\S* - Failed to load resource: the server responded");

    /** Texts that lie on one another, though neither is in the other. */
    private static final String OVERLAPS =
            """
            const texts = [...document.querySelectorAll('h1,h2,h3,h4,p,button,label,legend,li,th,td,dt,dd,summary,figcaption,caption')]
              .filter(one => one.textContent.trim() && one.checkVisibility())
              .map(one => ({one, box: one.getBoundingClientRect()}));
            return texts.flatMap((a, i) => texts.slice(i + 1)
              .filter(b => !a.one.contains(b.one) && !b.one.contains(a.one)
                && Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1
                && Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 1)
              .map(b => a.one.textContent.slice(0, 40) + ' | ' + b.one.textContent.slice(0, 40)));
            """;

    private static final String VIOLATIONS =
            """
            const done = arguments[arguments.length - 1];
            axe.run().then(found => done(found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html))),
              failure => done(['axe failed: ' + failure]));
            """;

    private final ChromeDriver driver;

    Browser() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium").toFile());
        // The container's root has no sandbox, and little shared memory.
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--hide-scrollbars");
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(program("chromedriver").toFile())
                        .build(),
                options);
    }

    /** Shows a page at a width, in light colours or dark ones. */
    void open(String url, int width, String colours) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
        driver.get(url);
    }

    void click(String selector) {
        WebElement element = find(selector);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    /** Presses a key where the focus is. */
    void press(CharSequence key) {
        driver.switchTo().activeElement().sendKeys(key);
    }

    /** The id, or else the value, of what has the focus. */
    String focused() {
        WebElement active = driver.switchTo().activeElement();
        String id = Objects.toString(active.getDomAttribute("id"), "");
        return id.isEmpty() ? Objects.toString(active.getDomAttribute("value"), "") : id;
    }

    String text(String selector) {
        return find(selector).getText();
    }

    boolean visible(String selector) {
        return find(selector).isDisplayed();
    }

    /** Waits until a text is there, and returns all of the element's. */
    String await(String selector, String text) {
        if (!Await.reached(SOON, () -> text(selector).contains(text))) {
            throw new AssertionError("No \"" + text + "\" in " + selector + ": " + text("main"));
        }
        return text(selector);
    }

    /** What axe-core has found. */
    List<?> violations() {
        driver.manage().timeouts().scriptTimeout(SOON);
        driver.executeScript(AXE);
        return (List<?>) driver.executeAsyncScript(VIOLATIONS);
    }

    List<?> overlaps() {
        return (List<?>) driver.executeScript(OVERLAPS);
    }

    /** By how many pixels the page is wider than its window. */
    long overhang() {
        return (Long) Objects.requireNonNull(driver.executeScript(
                "const page = document.documentElement; return page.scrollWidth - page.clientWidth"));
    }

    /**
     * What the console has. It also notes each answer that is an error: those of the application the page shows, and not every
     * server has metrics.
     */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> !EXPECTED.matcher(message).find())
                .toList();
    }

    /** Writes a picture of an element, however long it is. */
    void picture(String name, String selector) {
        Object clip = driver.executeScript(
                """
                scrollTo(0, 0);
                const {x, y, width, height} = document.querySelector(arguments[0]).getBoundingClientRect();
                return {x, y, width, height, scale: 1};
                """,
                selector);
        Map<String, Object> shot = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", Objects.requireNonNull(clip)));
        try {
            Files.write(Logs.of(name + ".png"), Base64.getDecoder().decode((String) shot.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }

    private WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    private static Path program(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is not installed"));
    }

    private static String resource(String name) {
        try (InputStream resource = Browser.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
