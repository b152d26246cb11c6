package io.idempotency.ee.benchmarks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the command line asks for.
 *
 * @param rounds how often every row is measured
 * @param seconds the length of a slice
 * @param warmUp requests of each row before the first table, so that the server's code is compiled by then; a tenth of
 *     them before each other one
 * @param bodies lengths in bytes
 * @param clients connections
 * @param records how many there are before the first request of a table
 * @param rows that are measured; without the option all that the database can do, of a comparison with another build the first
 *     four
 * @param setup what the server runs on
 * @param settings environment variables of this build's server in a comparison, such as
 *     {@code --setting=IDEMPOTENCY_COMPRESS=true}; several are separated by semicolons
 * @param starts how often the servers of a comparison are started anew: two starts of one build differ as well
 */
record Options(
        int rounds,
        int seconds,
        int warmUp,
        List<Integer> bodies,
        List<Integer> clients,
        int records,
        List<Row> rows,
        int starts,
        Setup setup,
        Map<String, String> settings) {

    static Options parse(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            String[] pair = argument.split("=", 2);
            given.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
        boolean shortForm = given.remove("--short") != null;
        Options options = new Options(
                take(given, "--rounds", shortForm ? "3" : "15").get(0),
                take(given, "--seconds", shortForm ? "1" : "3").get(0),
                take(given, "--warm-up", shortForm ? "3000" : "10000").get(0),
                take(given, "--bodies", shortForm ? "300" : "300,102400"),
                take(given, "--clients", shortForm ? "8" : "1,8,32"),
                take(given, "--records", "0").get(0),
                rows(given),
                take(given, "--starts", "1").get(0),
                setup(given),
                settings(given));
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("unknown: " + given.keySet());
        }
        return options;
    }

    private static List<Row> rows(Map<String, String> given) {
        String value = given.remove("--rows");
        return value == null
                ? List.of()
                : Arrays.stream(value.split(",")).map(Row::valueOf).toList();
    }

    private static Setup setup(Map<String, String> given) {
        String product = given.getOrDefault("--database", "postgresql");
        given.remove("--database");
        return new Setup(
                Setup.Product.valueOf(product.toUpperCase(Locale.ROOT)),
                take(given, "--delay", "0").get(0),
                take(given, "--partitions", "0").get(0),
                without(given));
    }

    private static List<String> without(Map<String, String> given) {
        String value = given.remove("--without");
        return value == null ? List.of() : List.of(value.split(","));
    }

    private static Map<String, String> settings(Map<String, String> given) {
        String value = given.remove("--setting");
        return value == null
                ? Map.of()
                : Arrays.stream(value.split(";"))
                        .map(each -> each.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    /** @param ours whether it is of this build: partitions and features left out are of that only */
    Setup setup(boolean ours) {
        return ours ? setup : setup.plain();
    }

    /** The rows that are asked for, or else these. */
    List<Row> rowsOr(List<Row> others) {
        return rows.isEmpty() ? others : rows;
    }

    private static List<Integer> take(Map<String, String> given, String name, String otherwise) {
        String value = given.getOrDefault(name, otherwise);
        given.remove(name);
        return Arrays.stream(value.split(",")).map(Integer::valueOf).toList();
    }
}
