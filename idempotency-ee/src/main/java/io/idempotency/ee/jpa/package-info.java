/** Keeps records in the application's own persistence unit. */
@NullMarked
package io.idempotency.ee.jpa;

import org.jspecify.annotations.NullMarked;
