package io.idempotency.ee.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LogTest {

    private final Logger logger = Logger.getLogger("io.idempotency.ee");
    private final List<LogRecord> lines = new ArrayList<>();
    private final Handler handler = new Collecting();
    private final IdempotencyException refusal = new IdempotencyException(
            new IllegalStateException("customer 4711", new SQLException("Detail: Key (name)=(s3cret)", "23505", 7)),
            Message.RACE_IN_CALLER,
            "orders.create");
    private Level level;

    @BeforeEach
    void listen() {
        level = logger.getLevel();
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
        logger.setLevel(level);
    }

    @Test
    @DisplayName("B18 a coded line names the classes and codes of its cause, and has no stack trace")
    void line() {
        logger.setLevel(Level.INFO);
        Log.severe(refusal);
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(line.getMessage())
                    .startsWith("IDEM-207: ")
                    .endsWith("java.lang.IllegalStateException <- java.sql.SQLException[SQLState 23505, code 7]");
            assertThat(line.getThrown()).isNull();
        });
    }

    @Test
    @DisplayName("B18 F9 at FINE it has where it came from, without the messages of others")
    void stackTrace() {
        logger.setLevel(Level.FINE);
        Log.severe(refusal);
        Log.warning("IDEM-210: text", refusal.getCause());
        assertThat(lines)
                .extracting(LogRecord::getLevel)
                .containsExactly(Level.SEVERE, Level.FINE, Level.WARNING, Level.FINE);
        String trace = printed(lines.get(1).getThrown());
        assertThat(trace)
                .contains("IDEM-207: ", "Caused by: java.lang.IllegalStateException")
                .contains("Caused by: java.sql.SQLException[SQLState 23505, code 7]")
                .contains("at io.idempotency.ee.internal.log.LogTest.");
        assertThat(lines.stream().map(LogTest::printed)).noneMatch(each -> each.contains("s3cret"));
        assertThat(lines.stream().map(LogTest::printed)).noneMatch(each -> each.contains("4711"));
    }

    @Test
    @DisplayName("B18 a circle of causes ends")
    void circle() {
        Throwable one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));
        assertThat(printed(Sanitized.of(one))).doesNotContain("one", "two");
    }

    private static String printed(LogRecord line) {
        return line.getMessage() + (line.getThrown() == null ? "" : printed(line.getThrown()));
    }

    private static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private final class Collecting extends Handler {

        @Override
        public void publish(LogRecord line) {
            lines.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
