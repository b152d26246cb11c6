/** What the OpenAPI document of the application says of its operations (B54). */
@NullMarked
package io.idempotency.ee.internal.openapi;

import org.jspecify.annotations.NullMarked;
