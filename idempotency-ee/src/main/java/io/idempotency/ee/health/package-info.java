/** Readiness of the store, where the server has MicroProfile Health. */
@NullMarked
package io.idempotency.ee.health;

import org.jspecify.annotations.NullMarked;
