/** Keys for the requests that an application sends. */
@NullMarked
package io.idempotency.ee.client;

import org.jspecify.annotations.NullMarked;
