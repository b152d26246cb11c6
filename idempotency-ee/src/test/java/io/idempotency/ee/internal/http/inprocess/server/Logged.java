package io.idempotency.ee.internal.http.inprocess.server;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the library logs meanwhile. */
public final class Logged extends Handler implements AutoCloseable {

    private final Logger logger = Logger.getLogger("io.idempotency.ee");
    private final List<String> texts = new CopyOnWriteArrayList<>();

    public Logged() {
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    public List<String> texts() {
        return texts;
    }

    @Override
    public void publish(LogRecord line) {
        texts.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
