/** Every log and exception text, with its permanent id, and the one place that logs. */
@NullMarked
package io.idempotency.ee.internal.log;

import org.jspecify.annotations.NullMarked;
