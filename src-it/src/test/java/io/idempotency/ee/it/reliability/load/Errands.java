package io.idempotency.ee.it.reliability.load;

import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is done with some orders: shipped, in three steps, or paid, by way of another service. Each errand has a path of its own. */
final class Errands {

    private static final int LONGEST_DELAY_MILLIS = 60;

    private final Map<String, Call> begun = new ConcurrentHashMap<>();
    private final Courier courier;
    private final Ledger ledger;

    Errands(Courier courier, Ledger ledger) {
        this.courier = courier;
        this.ledger = ledger;
    }

    /** Has an order shipped under a key. */
    String shipment(String order, String key) {
        return begin(Call.order(order).path() + "/shipment", key);
    }

    /** Has an order paid. */
    String payment(String order, String key) {
        return begin(Call.pay(order).path(), key);
    }

    /** Sends it until it has succeeded. */
    Optional<Reply> run(String path, Duration limit, Random random) {
        Call call = begun.get(path).fault("delay:" + random.nextInt(LONGEST_DELAY_MILLIS));
        Optional<Reply> reply = courier.deliver(call, 200, limit, random);
        reply.ifPresent(answer -> ledger.done(path, answer.body()));
        return reply;
    }

    Set<String> begun() {
        return begun.keySet();
    }

    private String begin(String path, String key) {
        begun.put(path, Call.post("").path(path).key(key));
        ledger.toDo(path);
        return path;
    }
}
