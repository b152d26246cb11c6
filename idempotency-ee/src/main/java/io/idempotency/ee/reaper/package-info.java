/** Deletes records past their retention. */
@NullMarked
package io.idempotency.ee.reaper;

import org.jspecify.annotations.NullMarked;
