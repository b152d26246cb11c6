/** As which media type an entity is sent. */
@NullMarked
package io.idempotency.ee.internal.http.answer.media;

import org.jspecify.annotations.NullMarked;
