/** What an edge hands to the engine, and what it gets back. */
@NullMarked
package io.idempotency.ee.internal.attempt;

import org.jspecify.annotations.NullMarked;
