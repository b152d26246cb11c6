/** An annotated method with its settings, and how the edges meet over it. */
@NullMarked
package io.idempotency.ee.operation;

import org.jspecify.annotations.NullMarked;
