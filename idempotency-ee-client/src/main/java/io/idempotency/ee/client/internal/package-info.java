/** No API. */
@NullMarked
package io.idempotency.ee.client.internal;

import org.jspecify.annotations.NullMarked;
