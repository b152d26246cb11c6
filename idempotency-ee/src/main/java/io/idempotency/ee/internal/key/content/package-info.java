/** How a request's body is compared: by its meaning where its media type has one. */
@NullMarked
package io.idempotency.ee.internal.key.content;

import org.jspecify.annotations.NullMarked;
