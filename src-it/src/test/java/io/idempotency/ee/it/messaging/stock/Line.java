package io.idempotency.ee.it.messaging.stock;

import io.idempotency.ee.it.harness.http.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of curl in a page of docs/.
 *
 * @param prints a line that it prints; null if it prints nothing
 */
record Line(Call call, String prints) {

    private static final Pattern LINE = Pattern.compile("(?m)^curl -s localhost:9080(\\S+)([^#\\n]*)(?:# (.*))?$");

    private static final Pattern BODY = Pattern.compile(" -d '([^']*)'");
    private static final Pattern DELIVERIES = Pattern.compile("(.*\"deliveries\":)([0-9]+)}");
    private static final String FAULT = "X-Demo-Fault: halt-after";

    static List<Line> of(String page) throws IOException {
        return LINE.matcher(Files.readString(Path.of("..", "docs", page)))
                .results()
                .map(Line::of)
                .toList();
    }

    boolean sends() {
        return call.method().equals("POST");
    }

    /** Whether the server ends for it. */
    boolean isFatal() {
        return call.headers().containsKey("X-Demo-Fault");
    }

    /** There may be more deliveries: a broker gives again all of which it does not know that it was done. */
    boolean isPrinted(String body) {
        Matcher expected = DELIVERIES.matcher(prints);
        Matcher actual = DELIVERIES.matcher(body);
        return expected.matches()
                ? actual.matches()
                        && actual.group(1).equals(expected.group(1))
                        && Integer.parseInt(actual.group(2)) >= Integer.parseInt(expected.group(2))
                : body.lines().anyMatch(prints::equals);
    }

    private static Line of(MatchResult line) {
        Call get = Call.get(line.group(1));
        Call call = BODY.matcher(line.group(2))
                .results()
                .findFirst()
                .map(body -> new Call("POST", get.path(), body.group(1), Map.of()))
                .orElse(get);
        return new Line(line.group(2).contains(FAULT) ? call.fault("halt-after") : call, line.group(3));
    }
}
