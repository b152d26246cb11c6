/**
 * What an application uses: the annotations, the values of their members, exceptions and the event. Hooks are in {@code spi}.
 *
 * <p>Words: an <em>idempotency key</em> is what the client sends, an <em>operation</em> the method it is sent to, a
 * <em>scope</em> whose key it is, a <em>fingerprint</em> the digest of the request, a <em>record</em> the stored row.
 */
@NullMarked
package io.idempotency.ee;

import org.jspecify.annotations.NullMarked;
