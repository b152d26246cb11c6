/** The CDI extension: finds the annotated methods, refuses wrong use, and puts the parts together. */
@NullMarked
package io.idempotency.ee.internal.deploy;

import org.jspecify.annotations.NullMarked;
