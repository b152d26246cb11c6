/** The problems that a client is told of. */
@NullMarked
package io.idempotency.ee.http.problem;

import org.jspecify.annotations.NullMarked;
