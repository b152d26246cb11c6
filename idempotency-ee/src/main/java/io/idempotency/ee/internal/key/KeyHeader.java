package io.idempotency.ee.internal.key;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a key header: one structured-field String (RFC 9651 section 3.3.3, parsed as in section 4.2.5) with parameters
 * that are ignored, or in lenient mode the bare value, whole.
 */
public final class KeyHeader {

    private KeyHeader() {}

    /** @param lines the header's lines, null or empty when it is not there */
    public static KeyReading read(@Nullable List<String> lines, KeyRules rules) {
        if (lines == null || lines.isEmpty()) {
            return new KeyReading.Absent();
        }
        if (lines.size() > 1) {
            return new KeyReading.Malformed("it is there more than once");
        }
        try {
            return check(new KeyScanner(lines.get(0)).key(rules.strict()), rules);
        } catch (KeyScanner.MalformedException e) {
            return new KeyReading.Malformed(e.reason());
        }
    }

    private static KeyReading check(String key, KeyRules rules) {
        if (key.isEmpty()) {
            return new KeyReading.Malformed("it is empty");
        } else if (key.length() > rules.maxLength()) {
            return new KeyReading.Malformed("it is longer than " + rules.maxLength() + " characters");
        } else if (rules.pattern().isPresent()
                && !rules.pattern().get().matcher(key).matches()) {
            return new KeyReading.Malformed("it does not match the pattern that this operation asks for");
        }
        return new KeyReading.Valid(key);
    }
}
