/** What the library measures, and the port to those who take it along (B51). */
@NullMarked
package io.idempotency.ee.internal.signal;

import org.jspecify.annotations.NullMarked;
