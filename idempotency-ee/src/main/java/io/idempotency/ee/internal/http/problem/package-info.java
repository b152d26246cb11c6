/** The problems that a client gets. */
@NullMarked
package io.idempotency.ee.internal.http.problem;

import org.jspecify.annotations.NullMarked;
