/** From what a method returned or threw to the bytes that are kept, and from those to the response. */
@NullMarked
package io.idempotency.ee.internal.http.answer;

import org.jspecify.annotations.NullMarked;
