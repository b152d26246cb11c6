package io.idempotency.ee.internal.record;

/**
 * One stored header line.
 *
 * @param name as the method wrote it; letters, digits and the other characters of an HTTP token
 * @param value without CR, LF and NUL
 * @param beside whether it was added to the response of the servlet, beside those of this name that filters set there; it is
 *     not the method's answer that replaces them
 */
public record Header(String name, String value, boolean beside) {

    private static final String SYMBOLS_OF_TOKENS = "!#$%&'*+-.^_`|~";
    private static final char DELETE = 0x7f;

    /** Of the method's answer. */
    public Header(String name, String value) {
        this(name, value, false);
    }

    /** Whether the name is a token (RFC 9110 section 5.6.2), and the value has no control character but the tab. */
    public boolean isLegal() {
        return !name.isEmpty()
                && endOfToken(name, 0, name.length()) == name.length()
                && isValue(value, 0, value.length());
    }

    /** Where a token ends that begins at a place of a text; there if none does. */
    static int endOfToken(String text, int begin, int end) {
        int at = begin;
        while (at < end && isOfToken(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether a part of a text has no control character but the tab. */
    static boolean isValue(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\t') || c == DELETE) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfToken(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || SYMBOLS_OF_TOKENS.indexOf(c) >= 0;
    }

    /** Its name: the value may be a secret. */
    @Override
    public String toString() {
        return "Header[" + name + "]";
    }
}
