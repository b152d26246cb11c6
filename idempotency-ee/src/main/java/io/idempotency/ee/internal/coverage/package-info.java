/** Which methods the annotation covers, as CDI or the classes themselves say. */
@NullMarked
package io.idempotency.ee.internal.coverage;

import org.jspecify.annotations.NullMarked;
