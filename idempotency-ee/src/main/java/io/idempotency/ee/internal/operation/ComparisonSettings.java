package io.idempotency.ee.internal.operation;

import java.util.List;
import java.util.Set;

/**
 * What of a request is compared (B8).
 *
 * @param what whether anything is
 * @param json how JSON bodies are compared
 * @param without JSON Pointers of members that are left out; if there are any, JSON is compared by its meaning
 * @param alsoHeaders lower-case names, sorted
 */
public record ComparisonSettings(Compared what, JsonComparison json, Set<String> without, List<String> alsoHeaders) {

    /** What two requests with one key are compared by. */
    public enum Compared {
        /** All that they ask for. */
        REQUEST,
        /** The key says it all: they are the same. */
        NONE
    }

    /** The whole request, byte by byte. */
    public static ComparisonSettings exact() {
        return new ComparisonSettings(Compared.REQUEST, JsonComparison.EXACT, Set.of(), List.of());
    }

    /** Whether JSON is compared by its meaning. */
    public boolean canonical() {
        return json == JsonComparison.CANONICAL || !without.isEmpty();
    }
}
