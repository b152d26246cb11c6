/** Decides for one request with a key: execute, replay or refuse. Knows neither HTTP nor JPA. */
@NullMarked
package io.idempotency.ee.internal.engine;

import org.jspecify.annotations.NullMarked;
