/** From what the client sent to a key, a record's identity and a fingerprint. */
@NullMarked
package io.idempotency.ee.key;

import org.jspecify.annotations.NullMarked;
