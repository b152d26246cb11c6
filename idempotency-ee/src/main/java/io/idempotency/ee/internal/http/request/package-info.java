/** Reads a request: its body, its key and its caller. */
@NullMarked
package io.idempotency.ee.internal.http.request;

import org.jspecify.annotations.NullMarked;
