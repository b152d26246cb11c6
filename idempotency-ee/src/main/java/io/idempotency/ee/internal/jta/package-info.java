/** Runs work in JTA transactions of its own. */
@NullMarked
package io.idempotency.ee.internal.jta;

import org.jspecify.annotations.NullMarked;
