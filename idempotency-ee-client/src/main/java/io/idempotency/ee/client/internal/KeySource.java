package io.idempotency.ee.client.internal;

import java.util.UUID;

/** Where the keys of calls come from. */
public interface KeySource {

    /** Of the next call of this description: inside of an execution derived from that, outside of one random. */
    String next(CallDescription call);

    /** Of the call of this name: inside of an execution that one's child key, outside of one random. */
    String named(String name);

    /** Where there are no executions. */
    record Random() implements KeySource {

        @Override
        public String next(CallDescription call) {
            return UUID.randomUUID().toString();
        }

        @Override
        public String named(String name) {
            return UUID.randomUUID().toString();
        }
    }
}
