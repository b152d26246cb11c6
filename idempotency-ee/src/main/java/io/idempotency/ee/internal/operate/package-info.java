/** Start, reaper, readiness and counters. */
@NullMarked
package io.idempotency.ee.internal.operate;

import org.jspecify.annotations.NullMarked;
