package io.idempotency.ee.client.internal;

import java.util.Locale;

/** The coded texts of this module; an id is permanent. No text holds a key or a body. */
enum ClientMessage {
    ENDLESS_RETRY(
            430,
            "%s is asynchronous and has @Retry: on a client interface that does not stop. Call a bean that has both, which calls a synchronous client method."),
    KEY_LOST(
            431,
            "%s is asynchronous, and its idempotency key would not reach the thread that sends. Give it a parameter with @HeaderParam(\"%s\") and the interface @KeyedClient, and pass null."),
    NOT_DESCRIBED(
            433,
            "A call of %s has no idempotency key, since %s says nothing by which the call could be found again on a retry; nothing was sent. Name the call."),
    BAD_CLIENT_SETTING(434, "Setting %s has the value \"%s\". Allowed: %s."),
    UNKNOWN_CLIENT_SETTING(435, "There is no setting %s. Known after \"idempotency.client.\": %s."),
    NO_KEY_GIVEN(
            436,
            "A call of %s has no idempotency key; nothing was sent. It is asynchronous, and a client of a RestClientBuilder is not intercepted: pass %s yourself, of IdempotencyContext.childKey."),
    PARENT_KEY(
            437,
            "%s would send the key of the request that is being executed, since %s names %s. Take that name away, or @RegisterClientHeaders."),
    REDIRECTED(
            438,
            "%s follows redirects (%s), so that its keys go to hosts that others choose. Set that to false, and call where the redirect leads.");

    private final int number;
    private final String format;

    ClientMessage(int number, String format) {
        this.number = number;
        this.format = format;
    }

    String id() {
        return "IDEM-" + number;
    }

    String text(Object... arguments) {
        return id() + ": " + String.format(Locale.ROOT, format, arguments);
    }
}
