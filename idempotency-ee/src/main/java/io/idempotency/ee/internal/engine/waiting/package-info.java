/** Duplicates that wait on this server, and who may claim a key next (B13). */
@NullMarked
package io.idempotency.ee.internal.engine.waiting;

import org.jspecify.annotations.NullMarked;
