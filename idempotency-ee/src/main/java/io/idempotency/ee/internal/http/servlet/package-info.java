/** Below JAX-RS: the servlet's request, whose body can be read again, and its response, whose use is noticed. */
@NullMarked
package io.idempotency.ee.internal.http.servlet;

import org.jspecify.annotations.NullMarked;
