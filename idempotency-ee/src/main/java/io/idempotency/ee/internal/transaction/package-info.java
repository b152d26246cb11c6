/** The port to transactions, and what their failures mean. */
@NullMarked
package io.idempotency.ee.internal.transaction;

import org.jspecify.annotations.NullMarked;
