package io.idempotency.ee.it.twin;

import java.util.List;

/**
 * What has come of a story.
 *
 * @param executions how often a method ran
 * @param effects how many rows it has left
 * @param seen what each execution saw of its request
 */
record Witnessed(int executions, int effects, List<String> seen) {

    static Witnessed of(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        String[] counts = lines.get(0).split(" ", -1);
        return new Witnessed(
                Integer.parseInt(counts[0]), Integer.parseInt(counts[1]), lines.subList(1, lines.size() - 1));
    }
}
