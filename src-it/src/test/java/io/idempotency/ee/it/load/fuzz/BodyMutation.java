package io.idempotency.ee.it.load.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Other bodies: broken, odd, and as large as may be. */
final class BodyMutation implements Mutation {

    private static final int LIMIT = 1 << 20;
    private static final int RARELY = 40;

    @Override
    public void change(Draft draft, Random random) {
        if (random.nextInt(RARELY) == 0) {
            draft.body = padded(draft.body, LIMIT - 2 + random.nextInt(5));
            return;
        }
        switch (random.nextInt(5)) {
            case 0 -> draft.body = Arrays.copyOf(draft.body, random.nextInt(draft.body.length + 1));
            case 1 -> draft.body = Choice.wild(random, random.nextInt(200)).getBytes(StandardCharsets.ISO_8859_1);
            case 2 -> draft.body = text(random).getBytes(StandardCharsets.UTF_8);
            case 3 -> draft.body = replaced(draft, random);
            default -> flip(draft.body, random);
        }
    }

    private static byte[] padded(byte[] body, int length) {
        byte[] padded = Arrays.copyOf(body, Math.max(length, body.length));
        Arrays.fill(padded, body.length, padded.length, (byte) ' ');
        return padded;
    }

    private static void flip(byte[] body, Random random) {
        for (int i = random.nextInt(4); i >= 0 && body.length > 0; i--) {
            body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
        }
    }

    private static String text(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "[".repeat(random.nextInt(5000));
            case 1 -> "{\"a\":".repeat(random.nextInt(3000)) + "1";
            case 2 -> "9".repeat(random.nextInt(5000));
            default ->
                Choice.of(
                        random,
                        "null",
                        "true",
                        "\"x\"",
                        "{}",
                        "[]",
                        "\ufeff{}",
                        "{}{}",
                        "{\"customer\":1}",
                        "1e999999999",
                        "\u0000");
        };
    }

    private static byte[] replaced(Draft draft, Random random) {
        String other = Choice.of(
                random,
                "2",
                "null",
                "-1",
                "0",
                "2.5",
                "1e9",
                "1e-999999999",
                "1e999999999",
                "99999999999999999999",
                "\"two\"",
                "[]",
                "{}",
                "true",
                "\"\\ud800\"",
                "\"\\u0000\"",
                "\"" + "n".repeat(random.nextInt(1100)) + "\"");
        String part = Choice.of(random, "2", "4.50", "\"tea\"", "\"items\":", "}]");
        return new String(draft.body, StandardCharsets.ISO_8859_1)
                .replace(part, part.endsWith(":") ? "\"note\":" + other + "," + part : other)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
