/** Encrypts what rows hold, with keys of the configuration or of the application's {@link io.idempotency.ee.spi.KeyProvider}. */
@NullMarked
package io.idempotency.ee.internal.encryption;

import org.jspecify.annotations.NullMarked;
