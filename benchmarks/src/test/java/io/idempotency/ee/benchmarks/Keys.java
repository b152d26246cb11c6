package io.idempotency.ee.benchmarks;

import java.util.Locale;

/** How the load generator makes keys; see load.lua. */
enum Keys {
    NONE,
    UNIQUE,
    REPLAY,
    HAMMER;

    String argument() {
        return name().toLowerCase(Locale.ROOT);
    }
}
