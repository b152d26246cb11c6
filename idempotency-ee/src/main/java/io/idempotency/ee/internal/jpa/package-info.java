/** Keeps records in the application's own persistence unit: every SQL statement is here. */
@NullMarked
package io.idempotency.ee.internal.jpa;

import org.jspecify.annotations.NullMarked;
