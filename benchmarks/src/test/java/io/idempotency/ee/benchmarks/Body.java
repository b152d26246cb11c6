package io.idempotency.ee.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;

/** The body of all requests of one length: an order with two lines, and a note that fills it up. */
final class Body {

    private static final String ORDER = "{\"customer\":\"ada\",\"items\":["
            + "{\"sku\":\"KB-1\",\"quantity\":2,\"unitPrice\":49.90},{\"sku\":\"MS-7\",\"quantity\":1,\"unitPrice\":19.90}],"
            + "\"note\":\"%s\"}";
    private static final int SEED = 1;

    private Body() {}

    /** Writes it to a file, for the load generator. */
    static Path file(Path folder, int length) throws IOException {
        // Not a repeated letter: PostgreSQL would compress that to nothing.
        byte[] random = new byte[length];
        new Random(SEED).nextBytes(random);
        int note = length - ORDER.length() + "%s".length();
        String text = Base64.getEncoder().encodeToString(random).substring(0, note);
        return Files.writeString(folder.resolve("body-" + length + ".json"), ORDER.formatted(text));
    }
}
