/** Counters, where the server has MicroProfile Metrics. */
@NullMarked
package io.idempotency.ee.metrics;

import org.jspecify.annotations.NullMarked;
