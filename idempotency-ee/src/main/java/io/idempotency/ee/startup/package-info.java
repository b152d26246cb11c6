/** What has to be true before the application takes requests. */
@NullMarked
package io.idempotency.ee.startup;

import org.jspecify.annotations.NullMarked;
