package io.idempotency.ee.it.load.fuzz;

import java.util.Random;
import java.util.UUID;

/** Other methods and paths. */
final class TargetMutation implements Mutation {

    private static final String[] TAILS = {
        "",
        "/",
        "//",
        "/..",
        "/../orders",
        "/%00",
        "/%zz",
        "/%",
        "/%2e%2e/x",
        ";a=b",
        ";",
        "?",
        "?a",
        "?customer=%ff",
        "?customer=%00",
        "?%",
        "#x",
        "/[",
        "/{id}",
        "/|",
        "/^",
        "/\\",
        "/\u00e4",
        "/%c3%a4",
        "/note",
        "/\"",
        "/<x>"
    };

    @Override
    public void change(Draft draft, Random random) {
        switch (random.nextInt(5)) {
            case 0 ->
                draft.method =
                        Choice.of(random, "PUT", "PATCH", "DELETE", "GET", "HEAD", "OPTIONS", "TRACE", "FOO", "post");
            case 1 -> draft.target += Choice.of(random, TAILS);
            case 2 -> {
                draft.target += "/" + new UUID(random.nextLong(), random.nextLong()) + Choice.of(random, TAILS);
                draft.method = Choice.of(random, "PATCH", "PATCH", "GET", "PUT", "DELETE", "POST");
            }
            case 3 ->
                draft.target = Choice.of(
                        random,
                        "/" + Draft.ORDERS,
                        "/sample-orders/api//orders",
                        "/sample-orders/api",
                        "/x",
                        "*",
                        "",
                        "orders",
                        "http://localhost" + Draft.ORDERS,
                        "http://[" + Draft.ORDERS,
                        "/sample-orders/%61pi/orders");
            default ->
                draft.target += "?" + Choice.wild(random, random.nextInt(30)).replaceAll("[ \\r\\n]", "+");
        }
    }
}
