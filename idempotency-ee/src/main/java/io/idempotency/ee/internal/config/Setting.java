package io.idempotency.ee.internal.config;

import java.util.function.Function;

/**
 * One setting.
 *
 * @param name after {@code idempotency.} or {@code idempotency.operations.<operation>.}
 * @param standard the text of its default
 * @param allowed what is legal, for a person
 * @param parser throws an {@link IllegalArgumentException} or a {@link java.time.DateTimeException} on anything else
 */
record Setting<T>(String name, String standard, String allowed, Function<String, T> parser) {}
