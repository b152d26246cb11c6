/** From what the client sent to a key, a record id and a fingerprint. */
@NullMarked
package io.idempotency.ee.internal.key;

import org.jspecify.annotations.NullMarked;
