/** Settings: their names, legal values and defaults, and how they are read. */
@NullMarked
package io.idempotency.ee.internal.config;

import org.jspecify.annotations.NullMarked;
