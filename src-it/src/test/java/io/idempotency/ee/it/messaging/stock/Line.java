package io.idempotency.ee.it.messaging.stock;

import io.idempotency.ee.it.harness.http.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A line of curl in a page of docs/.
 *
 * @param prints a line that the page says it prints; of a call that sends something, what the page says of it
 */
record Line(Call call, String prints) {

    private static final Pattern LINE =
            Pattern.compile("(?m)^curl -s '?localhost:9080([^\\s']+)'?([^#\\n]*)(?:# (.*))?$");
    private static final Pattern BODY = Pattern.compile(" -d '([^']*)'");
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
