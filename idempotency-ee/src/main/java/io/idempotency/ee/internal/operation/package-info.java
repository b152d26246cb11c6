/** An annotated method with its settings. */
@NullMarked
package io.idempotency.ee.internal.operation;

import org.jspecify.annotations.NullMarked;
