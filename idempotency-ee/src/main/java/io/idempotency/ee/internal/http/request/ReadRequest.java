package io.idempotency.ee.internal.http.request;

import io.idempotency.ee.internal.http.servlet.ServletExchange;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/** What a request to an annotated method says of its key and its body. */
public sealed interface ReadRequest {

    /**
     * It has a key; its whole body has been read.
     *
     * @param accepted what the client takes, most wanted first
     * @param servlet empty where JAX-RS is not in a servlet, or not behind our filter
     */
    record Keyed(SentKey key, List<MediaType> accepted, Optional<ServletExchange> servlet) implements ReadRequest {}

    /** It has no key, and needs none. */
    record WithoutKey() implements ReadRequest {}

    /** It has no key, and the operation requires one. */
    record KeyMissing() implements ReadRequest {}

    /**
     * Its key is not legal.
     *
     * @param reason for the client
     */
    record KeyMalformed(String reason) implements ReadRequest {}

    /** It has a legal key, and a body that cannot be compared. */
    record BodyRefused(Reason reason) implements ReadRequest {}

    /** Why a body cannot be compared. */
    enum Reason {
        /** Its length is no number, or is missing although there is a body's media type. */
        LENGTH_MALFORMED,
        /** It has a content coding, and the operation takes none. */
        ENCODED,
        /** It is longer than the operation's limit. */
        TOO_LARGE,
        /** It ended before its end. */
        UNREADABLE,
        /** Something has read it and does not give it again. */
        CONSUMED
    }
}
