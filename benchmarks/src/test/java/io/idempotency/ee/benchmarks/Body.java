package io.idempotency.ee.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The body of all requests of one length: an order with two lines, and a note that fills it up. */
final class Body {

    private static final String ORDER = "{\"customer\":\"ada\",\"items\":["
            + "{\"sku\":\"KB-1\",\"quantity\":2,\"unitPrice\":49.90},{\"sku\":\"MS-7\",\"quantity\":1,\"unitPrice\":19.90}],"
            + "\"note\":\"%s\"}";
    private static final int SEED = 1;
    private static final int WORDS = 500;

    private Body() {}

    /** Words at random, which are compressed as answers are, to about a third. */
    private static String text(int length) {
        Random random = new Random(SEED);
        List<String> words = Stream.generate(() -> Long.toString(Math.abs(random.nextLong()), Character.MAX_RADIX))
                .map(word -> word.substring(0, 2 + random.nextInt(8)))
                .limit(WORDS)
                .toList();
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(words.get(random.nextInt(WORDS))).append(' ');
        }
        return text.substring(0, length);
    }

    /** Writes it to a file, for the load generator. */
    static Path file(Path folder, int length) throws IOException {
        int note = length - ORDER.length() + "%s".length();
        String text = text(note);
        return Files.writeString(folder.resolve("body-" + length + ".json"), ORDER.formatted(text));
    }
}
