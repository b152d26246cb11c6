package io.idempotency.ee.internal.argument;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Types that hold a payload with what its delivery adds, so that the same event is another object each time. By names: an
 * application need not have these.
 */
final class Envelopes {

    private static final Set<String> NAMES = Set.of(
            "org.eclipse.microprofile.reactive.messaging.Message",
            "org.apache.kafka.clients.consumer.ConsumerRecord",
            "org.apache.kafka.clients.consumer.ConsumerRecords");

    private Envelopes() {}

    /** Whether it is one of them, or is derived from one. */
    static boolean isOne(@Nullable Class<?> type) {
        if (type == null) {
            return false;
        } else if (NAMES.contains(type.getName()) || isOne(type.getSuperclass())) {
            return true;
        }
        for (Class<?> each : type.getInterfaces()) {
            if (isOne(each)) {
                return true;
            }
        }
        return false;
    }
}
