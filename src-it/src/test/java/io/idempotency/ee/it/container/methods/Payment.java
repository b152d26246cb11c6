package io.idempotency.ee.it.container.methods;

import java.math.BigDecimal;

/** What is to be paid; its id is the key. */
public record Payment(String id, BigDecimal amount) {}
