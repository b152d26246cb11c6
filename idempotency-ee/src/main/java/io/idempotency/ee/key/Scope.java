package io.idempotency.ee.key;

import java.util.Optional;

/**
 * Whose key it is.
 *
 * @param principal the authenticated caller's name; empty for an anonymous one
 * @param tenant as the application's {@link io.idempotency.ee.ScopeResolver} tells
 */
public record Scope(Optional<String> principal, Optional<String> tenant) {}
