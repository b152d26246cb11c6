/** The JAX-RS edge: the filters, and a resource method as work of the engine. */
@NullMarked
package io.idempotency.ee.internal.http;

import org.jspecify.annotations.NullMarked;
