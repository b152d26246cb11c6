/** Looks into records and deletes them, for people with a role. */
@NullMarked
package io.idempotency.ee.internal.admin;

import org.jspecify.annotations.NullMarked;
