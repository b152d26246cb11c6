package io.idempotency.ee.benchmarks;

import java.util.Arrays;
import java.util.List;

/** The rows of the table: where the requests of each go, and with what keys. */
enum Row {
    PLAIN("a", "not annotated", "plain", Keys.NONE),
    PESSIMISTIC("b", "first time, pessimistic", "pessimistic", Keys.UNIQUE),
    LATE("c", "first time, late", "late", Keys.UNIQUE),
    REPLAY("d", "replays of (b)", "pessimistic", Keys.REPLAY),
    NO_KEY("e", "key optional, none sent", "optional", Keys.NONE),
    HAMMER("f", "16 clients on 4 keys", "pessimistic", Keys.HAMMER),
    AFTERWARDS("g", "stored afterwards, 3 transactions", "afterwards", Keys.UNIQUE),
    ONE_STATEMENT("h1", "one bare row, one statement", "jdbc/one", Keys.UNIQUE),
    TWO_STATEMENTS("h2", "one bare row, two statements", "jdbc/two", Keys.UNIQUE),
    NOTHING("i", "no transaction, no library", "nothing", Keys.NONE);

    /** Those that a database can do: (g) is in PostgreSQL's SQL. */
    static List<Row> on(Setup.Product product) {
        return Arrays.stream(values())
                .filter(row -> row != AFTERWARDS || product == Setup.Product.POSTGRESQL)
                .toList();
    }

    static final int HAMMERED_KEYS = 4;
    private static final int HAMMERING_CLIENTS = 16;

    private final String letter;
    private final String title;
    private final String path;
    private final Keys keys;

    Row(String letter, String title, String path, Keys keys) {
        this.letter = letter;
        this.title = title;
        this.path = path;
        this.keys = keys;
    }

    /** As the table calls it. */
    String title() {
        return "(" + letter + ") " + title;
    }

    String path() {
        return "/benchmarks/api/" + path;
    }

    Keys keys() {
        return keys;
    }

    int clients(int wanted) {
        return this == HAMMER ? HAMMERING_CLIENTS : wanted;
    }

    /** The fewest and the most orders that a slice may leave behind; a request that wrk cut off may have made one. */
    boolean explains(long orders, Slice slice, int clients) {
        if (this == NOTHING) {
            return orders == 0;
        }
        return switch (keys) {
            case NONE, UNIQUE -> orders >= slice.requests() && orders <= slice.sent();
            case REPLAY -> orders <= clients;
            case HAMMER -> orders > 0 && orders <= slice.sent() / 16 + HAMMERED_KEYS;
        };
    }
}
