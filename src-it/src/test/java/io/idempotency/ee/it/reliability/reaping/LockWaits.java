package io.idempotency.ee.it.reliability.reaping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The statements that waited for a lock for longer than deadlock_timeout, from PostgreSQL's log.
 *
 * @param statements one for each wait
 */
record LockWaits(List<String> statements) {

    private static final Pattern WAIT =
            Pattern.compile("still waiting for .*(?:\\R.*DETAIL: .*)?(?:\\R.*CONTEXT: .*)?\\R.*STATEMENT:  (.*)");
    private static final String REAPING = "delete from idempotency_record";

    static LockWaits of(Path log) {
        try {
            String text = Files.readString(log, StandardCharsets.ISO_8859_1);
            return new LockWaits(WAIT.matcher(text)
                    .results()
                    .map((MatchResult wait) -> wait.group(1))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that a request would feel. */
    List<String> ofTraffic() {
        return statements.stream()
                .filter(statement -> !statement.startsWith(REAPING))
                .toList();
    }

    @Override
    public String toString() {
        return "lock waits over the limit: traffic " + ofTraffic().size() + ", reapers "
                + (statements.size() - ofTraffic().size());
    }
}
