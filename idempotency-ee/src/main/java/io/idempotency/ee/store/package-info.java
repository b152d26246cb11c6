/** The record and what keeps it: the ports that the engine calls. */
@NullMarked
package io.idempotency.ee.store;

import org.jspecify.annotations.NullMarked;
