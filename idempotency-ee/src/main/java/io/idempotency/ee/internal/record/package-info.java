/** The record and the port that keeps it. */
@NullMarked
package io.idempotency.ee.internal.record;

import org.jspecify.annotations.NullMarked;
