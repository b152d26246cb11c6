/** The interceptor, and what is the same for every edge. */
@NullMarked
package io.idempotency.ee.internal.invoke;

import org.jspecify.annotations.NullMarked;
