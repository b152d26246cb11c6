package io.idempotency.ee.client.internal;

import java.util.UUID;

/** Where there are no executions. */
final class RandomKeys implements KeySource {

    @Override
    public String next(CallDescription call) {
        return UUID.randomUUID().toString();
    }

    @Override
    public String named(String name) {
        return UUID.randomUUID().toString();
    }
}
