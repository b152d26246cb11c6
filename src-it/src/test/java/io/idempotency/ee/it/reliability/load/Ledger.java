package io.idempotency.ee.it.reliability.load;

import io.idempotency.ee.it.harness.http.Reply;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the clients were told, by key. */
public final class Ledger {

    private final Map<String, Set<String>> orders = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> errands = new ConcurrentHashMap<>();
    private final Set<String> changes = ConcurrentHashMap.newKeySet();

    /** A key is about to be sent for the first time. */
    public void begun(String key) {
        orders.put(key, ConcurrentHashMap.newKeySet());
    }

    /** An order was acknowledged. */
    public void placed(String key, Reply reply) {
        orders.get(key).add(reply.header("Location") + ' ' + reply.body());
    }

    /** A change was acknowledged. */
    public void changed(String key) {
        changes.add(key);
    }

    /** A shipment or a payment is about to be asked for. */
    public void toDo(String path) {
        errands.put(path, ConcurrentHashMap.newKeySet());
    }

    /** It was acknowledged. */
    public void done(String path, String answer) {
        errands.get(path).add(answer);
    }

    /** For each path of a shipment or a payment of an order, the different answers. */
    public Map<String, Set<String>> errands() {
        return errands;
    }

    /** For each key, the different answers that acknowledged its order: {@code Location} and body. */
    public Map<String, Set<String>> orders() {
        return orders;
    }

    /** The keys of acknowledged changes; each is the name of the item that it adds. */
    public Set<String> changes() {
        return changes;
    }
}
