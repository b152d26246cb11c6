package io.idempotency.ee.spi;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Why a request was not answered by its method (RFC 9457).
 *
 * @param type stable, one for each kind: {@code urn:idempotency-ee:problem:<kind>}
 * @param title of the kind, in English
 * @param status HTTP status
 * @param detail of this occurrence; holds nothing of the key, of the stored request or of the stored answer
 * @param instance path of the request
 * @param documentation where a person reads about it, for the {@code Link} with {@code rel="describedby"}
 * @param retryAfter when the same request may be sent again; empty when that would not help
 */
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        URI instance,
        URI documentation,
        Optional<Duration> retryAfter) {}
