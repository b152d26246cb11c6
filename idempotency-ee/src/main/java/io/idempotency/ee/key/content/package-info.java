/** What is compared of a request's body: what it means, where its media type says so, else its bytes. */
@NullMarked
package io.idempotency.ee.key.content;

import org.jspecify.annotations.NullMarked;
