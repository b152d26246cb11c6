/** The key in the arguments of a call. */
@NullMarked
package io.idempotency.ee.internal.argument;

import org.jspecify.annotations.NullMarked;
