package io.idempotency.ee.it.load.fuzz;

import java.util.Random;

/** Random texts. */
final class Choice {

    private static final int BYTES = 256;

    private Choice() {}

    static String of(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    /** Printable ASCII. */
    static String printable(Random random, int length) {
        return random.ints(length, ' ', '\u007f')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Any bytes, as characters; now and then also those that end a line. */
    static String wild(Random random, int length) {
        String text = random.ints(length, 0, BYTES)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return random.nextInt(10) == 0 ? text : text.replaceAll("[\\r\\n]", "x");
    }
}
