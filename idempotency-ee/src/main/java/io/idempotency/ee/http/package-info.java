/** The JAX-RS edge: reads the request, renders and delivers the answer. */
@NullMarked
package io.idempotency.ee.http;

import org.jspecify.annotations.NullMarked;
