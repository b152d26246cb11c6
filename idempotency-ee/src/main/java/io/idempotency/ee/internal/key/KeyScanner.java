package io.idempotency.ee.internal.key;

/** Scans one header value from left to right. */
final class KeyScanner {

    private static final String FIRST_CHARACTERS = "abcdefghijklmnopqrstuvwxyz*";
    private static final String KEY_CHARACTERS = FIRST_CHARACTERS + "0123456789_-.";

    private final String text;
    private int at;

    KeyScanner(String value) {
        this.text = trim(value);
    }

    String key(boolean strict) throws MalformedException {
        if (peek() == '"') {
            String key = string();
            parameters();
            return key;
        } else if (strict && !text.isEmpty()) {
            throw new MalformedException("it is not a structured-field String; put it in double quotes");
        }
        return bare();
    }

    /** RFC 9651 section 4.2.5. */
    private String string() throws MalformedException {
        StringBuilder key = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return key.toString();
            } else if (c == '\\') {
                key.append(escaped());
            } else {
                key.append(printable(c));
            }
        }
        throw new MalformedException("its closing quote is missing");
    }

    private char escaped() throws MalformedException {
        if (peek() == '"' || peek() == '\\') {
            return text.charAt(at++);
        }
        throw new MalformedException("it has an escape other than \\\" and \\\\");
    }

    /** Whole: it is no structured field, so a semicolon in it begins no parameters. */
    private String bare() throws MalformedException {
        while (at < text.length()) {
            char c = printable(text.charAt(at++));
            if (c == '"') {
                throw new MalformedException("it has a quote inside");
            } else if (c == ',') {
                throw new MalformedException("it is a list");
            }
        }
        return text;
    }

    /** RFC 9651 section 4.2.3.2; the values are not looked at beyond finding their end. */
    private void parameters() throws MalformedException {
        while (at < text.length()) {
            if (peek() != ';') {
                throw new MalformedException(peek() == ',' ? "it is a list" : "something follows the key");
            }
            at++;
            skipSpaces();
            parameterName();
            if (peek() == '=') {
                at++;
                parameterValue();
            }
        }
    }

    private void parameterName() throws MalformedException {
        if (FIRST_CHARACTERS.indexOf(peek()) < 0) {
            throw new MalformedException("it has a parameter without a name");
        }
        while (at < text.length() && KEY_CHARACTERS.indexOf(peek()) >= 0) {
            at++;
        }
    }

    private void parameterValue() throws MalformedException {
        if (peek() == '"') {
            string();
            return;
        }
        int from = at;
        while (at < text.length() && " ;,\"".indexOf(peek()) < 0) {
            printable(text.charAt(at++));
        }
        if (from == at) {
            throw new MalformedException("it has a parameter without a value");
        }
    }

    private void skipSpaces() {
        while (peek() == ' ') {
            at++;
        }
    }

    /** The next character, or NUL at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static char printable(char c) throws MalformedException {
        if (c < 0x20 || c > 0x7e) {
            throw new MalformedException("it has a character outside printable ASCII");
        }
        return c;
    }

    private static String trim(String value) {
        int from = 0;
        int to = value.length();
        while (from < to && isBlank(value.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(value.charAt(to - 1))) {
            to--;
        }
        return value.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** The value is no key; the reason is fit for the client. */
    static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;

        MalformedException(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
