package io.idempotency.ee.conformance.report;

import io.idempotency.ee.conformance.model.Result;
import io.idempotency.ee.conformance.model.Verdict;
import java.util.Locale;

/** What reports have in common. */
final class Words {

    private Words() {}

    static String verdict(Result result) {
        if (result.verdict() instanceof Verdict.Pass) {
            return "pass";
        }
        return result.failed() ? "fail" : "not applicable";
    }

    static String level(Result result) {
        return result.level().name().toLowerCase(Locale.ROOT);
    }

    /** Escapes for XML and HTML, elements and attributes; what XML cannot hold is left out. */
    static String xml(String text) {
        return text.replaceAll("[^\\x20-\\uD7FF\\uE000-\\uFFFD]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Makes a JSON string. */
    static String json(String text) {
        StringBuilder result = new StringBuilder("\"");
        text.chars().forEach(each -> {
            if (each == '"' || each == '\\') {
                result.append('\\').append((char) each);
            } else if (each < ' ' || Character.isSurrogate((char) each)) {
                result.append("\\u%04x".formatted(each));
            } else {
                result.append((char) each);
            }
        });
        return result.append('"').toString();
    }
}
