package io.idempotency.ee.it.container.methods;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A result with parts that JSON has to bring back. */
public record Receipt(int run, BigDecimal amount, Instant at, Optional<String> note, List<String> lines) {

    static Receipt of(int run, Payment payment) {
        return new Receipt(
                run,
                payment.amount(),
                Instant.ofEpochSecond(1_000_000 + run, 123_456_789),
                Optional.empty(),
                List.of("a"));
    }
}
