package io.idempotency.ee.internal.config;

import io.idempotency.ee.Idempotent;
import java.util.Locale;
import java.util.Optional;

/** The members of an annotation as the text of settings; empty where it leaves the global setting in force. */
final class AnnotationValues {

    private AnnotationValues() {}

    static Optional<String> text(Idempotent annotation, Setting<?> setting) {
        return switch (setting.name()) {
            case "retention" -> given(annotation.retention());
            case "header" -> given(annotation.header());
            case "required" -> annotation.required() ? Optional.empty() : Optional.of("false");
            case "on-concurrent" -> given(annotation.onConcurrent());
            case "locking" -> given(annotation.locking());
            case "keep" -> given(annotation.keep());
            default -> Optional.empty();
        };
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Optional<String> given(Enum<?> constant) {
        return "DEFAULT".equals(constant.name())
                ? Optional.empty()
                : Optional.of(constant.name().toLowerCase(Locale.ROOT));
    }
}
