/** Reads class files: which methods of a class call which others of it. No interceptor sees these calls. */
@NullMarked
package io.idempotency.ee.internal.calls;

import org.jspecify.annotations.NullMarked;
