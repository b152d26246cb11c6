/** What an application may implement: each hook is a CDI bean that the library asks. */
@NullMarked
package io.idempotency.ee.spi;

import org.jspecify.annotations.NullMarked;
