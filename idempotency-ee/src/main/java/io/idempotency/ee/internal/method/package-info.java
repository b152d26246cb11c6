/** Calls in Java: annotated methods of beans, and what the application executes by a name. Results are kept as JSON. */
@NullMarked
package io.idempotency.ee.internal.method;

import org.jspecify.annotations.NullMarked;
