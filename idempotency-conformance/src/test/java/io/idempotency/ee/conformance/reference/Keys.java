package io.idempotency.ee.conformance.reference;

import static io.idempotency.ee.conformance.reference.Fault.*;

import io.idempotency.ee.conformance.model.Profile;
import java.util.List;
import java.util.Optional;

/** Reads keys: a String of RFC 9651, or bare where the profile lets it. */
final class Keys {

    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;
    }

    private final Profile profile;
    private final Fault fault;

    Keys(Profile profile, Fault fault) {
        this.profile = profile;
        this.fault = fault;
    }

    Optional<String> read(List<String> lines) throws Malformed {
        if (lines.isEmpty()) {
            boolean optional = profile == Profile.STRIPE ? fault != KEY_NEEDED : fault == KEY_NOT_NEEDED;
            return optional ? Optional.empty() : malformed();
        }
        String line = lines.get(0);
        if (lines.size() > 1 && fault != FIRST_LINE_WINS && fault != ANY_TEXT_IS_A_KEY) {
            return malformed();
        }
        if (line.isEmpty()) {
            return fault == EMPTY_HEADER_TAKEN || fault == ANY_TEXT_IS_A_KEY ? Optional.of("") : malformed();
        }
        String key = line.startsWith("\"") && fault != ANY_TEXT_IS_A_KEY ? string(line) : bare(line);
        int limit = fault == KEY_OF_36 ? 100 : fault == KEY_OF_256 ? 256 : fault == KEY_OF_ANY_LENGTH ? 10_000 : 255;
        return key.length() > limit ? malformed() : Optional.of(folded(key));
    }

    private String folded(String key) {
        return switch (fault) {
            case KEY_WITHOUT_CASE -> key.toLowerCase(java.util.Locale.ROOT);
            case KEY_CUT_OFF -> key.substring(0, Math.min(key.length(), 200));
            default -> key;
        };
    }

    private String bare(String line) throws Malformed {
        boolean lenient = profile == Profile.STRIPE
                || fault == BARE_TAKEN
                || fault == BARE_IS_ANOTHER
                || fault == ANY_TEXT_IS_A_KEY;
        if (!lenient) {
            malformed();
        }
        return fault == BARE_IS_ANOTHER ? "bare:" + line : line;
    }

    private String string(String line) throws Malformed {
        StringBuilder key = new StringBuilder();
        int at = 1;
        for (; at < line.length() && line.charAt(at) != '"'; at++) {
            char next = line.charAt(at);
            if (next < ' ' || next > '~' || fault == NO_PUNCTUATION && next == ',') {
                malformed();
            }
            if (next == '\\') {
                at++;
                if (fault == NO_ESCAPES || at == line.length() || "\"\\".indexOf(line.charAt(at)) < 0) {
                    malformed();
                }
                next = line.charAt(at);
            }
            key.append(next);
        }
        String rest = at < line.length() ? line.substring(at + 1) : "unterminated";
        boolean empty = key.isEmpty() && fault != EMPTY_KEY_TAKEN;
        if (empty || !rest.isEmpty() && !rest.matches(" *;.*")) {
            malformed();
        }
        return fault == PARAMETERS_ARE_THE_KEY ? key + rest : key.toString();
    }

    private static Optional<String> malformed() throws Malformed {
        throw new Malformed();
    }
}
