package io.idempotency.ee.it.load.fuzz;

import java.util.Random;

/** Another value of the key's header, or another number of its lines. */
final class KeyMutation implements Mutation {

    private static final String KEY = "Idempotency-Key";

    @Override
    public void change(Draft draft, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> draft.remove(KEY);
            case 1 -> draft.header(KEY, value(random));
            default -> draft.replace(KEY, value(random));
        }
    }

    private static String value(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Choice.of(random, "", " ", "\"\"", "\"", "\"\"\"", "\\", "'a'", ",", ";", "\"a", "a\"", "\t");
            case 1 -> quoted(Choice.printable(random, random.nextInt(40)).replaceAll("[\"\\\\]", "-"));
            case 2 -> quoted(Choice.printable(random, random.nextInt(40)));
            case 3 -> quoted("k".repeat(253 + random.nextInt(6)));
            case 4 -> Choice.wild(random, random.nextInt(60));
            case 5 ->
                quoted("p" + random.nextLong()) + Choice.of(random, ";a=1", "; b", ";", ";=", ";A=1", "; a=\"x", " x");
            case 6 ->
                Choice.of(random, "\"a\", \"b\"", "a, b", "(\"a\")", ":YWJj:", "?1", "\"\\\"\"", "\"\\a\"", "\"\\\\\"");
            default -> random.nextInt(10) == 0 ? "h".repeat(1 << random.nextInt(15)) : "bare-" + random.nextLong();
        };
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
