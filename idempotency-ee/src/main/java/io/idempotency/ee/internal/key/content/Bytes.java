package io.idempotency.ee.internal.key.content;

import java.util.Arrays;

/** Looks for bytes among bytes. */
final class Bytes {

    private Bytes() {}

    static boolean startsWith(byte[] all, int from, byte[] wanted) {
        int to = from + wanted.length;
        return to <= all.length && Arrays.equals(all, from, to, wanted, 0, wanted.length);
    }

    /** Where the next one begins, or -1; the time is that of both lengths multiplied at the most. */
    static int indexOf(byte[] all, byte[] wanted, int from) {
        for (int at = from; at <= all.length - wanted.length; at++) {
            if (all[at] == wanted[0] && startsWith(all, at, wanted)) {
                return at;
            }
        }
        return -1;
    }
}
