/** Every log and exception text, with its permanent id. */
@NullMarked
package io.idempotency.ee.message;

import org.jspecify.annotations.NullMarked;
