/** Reads out of class files which methods of a class call which others of it: what no interceptor can see. */
@NullMarked
package io.idempotency.ee.calls;

import org.jspecify.annotations.NullMarked;
