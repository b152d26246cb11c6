/** Measurements to MicroProfile Metrics and OpenTelemetry, where their APIs are (B51, B57). */
@NullMarked
package io.idempotency.ee.internal.telemetry;

import org.jspecify.annotations.NullMarked;
