/** Start, reaper, readiness. */
@NullMarked
package io.idempotency.ee.internal.operate;

import org.jspecify.annotations.NullMarked;
