package io.idempotency.ee.internal.http.servlet;

/**
 * The flush of a server that is there only because a response is wrapped. Open Liberty flushes a wrapped response when the
 * servlet has returned, and no other: filters in front of us could then add no header any more.
 */
final class ServerFlush {

    private static final String LIBERTY = "com.ibm.ws.webcontainer.";

    private ServerFlush() {}

    static boolean isBy(Class<?> caller) {
        return caller.getName().startsWith(LIBERTY);
    }
}
