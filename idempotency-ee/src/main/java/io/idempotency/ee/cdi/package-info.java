/** The CDI edge: finds the annotated methods at deployment and intercepts them. */
@NullMarked
package io.idempotency.ee.cdi;

import org.jspecify.annotations.NullMarked;
