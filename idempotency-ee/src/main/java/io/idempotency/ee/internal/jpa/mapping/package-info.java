/** The entity, and what the persistence provider calls its table and columns. */
@NullMarked
package io.idempotency.ee.internal.jpa.mapping;

import org.jspecify.annotations.NullMarked;
