package io.idempotency.ee.it.load.fuzz;

import java.util.Random;

/** Other content types, and other headers that a server looks at. */
final class HeaderMutation implements Mutation {

    private static final String[] TYPES = {
        "",
        "text/plain",
        "application/xml",
        "application/json; charset=utf-16",
        "application/json;charset=nonsense",
        "APPLICATION/JSON",
        "application/problem+json",
        "*/*",
        "///",
        "application",
        "application/json;",
        ";",
        ",",
        "application/json, text/plain",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "application/json;a=\"",
        "application/x-www-form-urlencoded"
    };

    @Override
    public void change(Draft draft, Random random) {
        switch (random.nextInt(9)) {
            case 0 -> draft.remove("Content-Type");
            case 1 -> draft.replace("Content-Type", Choice.wild(random, random.nextInt(30)));
            case 2, 3 -> draft.replace("Content-Type", type(random));
            case 4 -> draft.header("Accept", type(random));
            case 5 -> draft.header("Content-Encoding", Choice.of(random, "gzip", "identity", "snail", ""));
            case 6 -> draft.header("Authorization", authorization(random));
            case 7 ->
                draft.header(
                        Choice.of(random, "Expect", "Cookie", "Range", "If-Match", "Accept-Language", "Origin"),
                        Choice.of(random, "100-continue", "a=b; c", "\"x\"", "*", Choice.wild(random, 20)));
            default -> draft.replace("Host", Choice.of(random, "", "localhost:99999", "a b", "[::1]", "[", "\u00e4"));
        }
    }

    private static String type(Random random) {
        String type = Choice.of(random, TYPES);
        return random.nextInt(3) == 0 ? type + weight(random) : type;
    }

    private static String weight(Random random) {
        String name = Choice.of(random, ";q=", "; q=", ";Q=", ";q", ";q =", ";qs=", ";q=1;q=", ", */*;q=");
        return name
                + Choice.of(
                        random,
                        "x",
                        "",
                        "2",
                        "-1",
                        "0",
                        "1.0",
                        "0.1234",
                        ".5",
                        "1e400",
                        "NaN",
                        "\"x",
                        Choice.wild(random, 3));
    }

    private static String authorization(Random random) {
        return Choice.of(
                random,
                "Basic",
                "Basic YWxpY2U6YWxpY2U=",
                "Basic YWxpY2U=",
                "Basic ???",
                "Bearer x",
                "",
                Choice.wild(random, 20));
    }
}
