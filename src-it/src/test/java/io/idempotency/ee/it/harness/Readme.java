package io.idempotency.ee.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the README says to use: the tests use it too. */
final class Readme {

    private static final Pattern POSTGRESQL = Pattern.compile("DB_URL='?jdbc:postgresql://[^?'\\s]+\\?([^'\\s]+)");

    private Readme() {}

    /** The parameters of the URL for PostgreSQL. */
    static String postgresqlParameters() {
        try {
            Matcher url = POSTGRESQL.matcher(Files.readString(Path.of("..", "README.md")));
            return url.results()
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No URL with parameters in the README"))
                    .group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
