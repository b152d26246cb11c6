package io.idempotency.ee.it.reliability.load;

import io.idempotency.ee.it.harness.http.Reply;
import java.net.URI;
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

    /** An order was acknowledged. Some servers put the host that was asked in front of its place, which may be another one each time. */
    public void placed(String key, Reply reply) {
        String place = URI.create(reply.header("Location")).getRawPath();
        orders.get(key).add(place + ' ' + reply.body());
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

    /** For each key, the different answers that acknowledged its order: the path of {@code Location}, and body. */
    public Map<String, Set<String>> orders() {
        return orders;
    }

    /** The keys of acknowledged changes; each is the name of the item that it adds. */
    public Set<String> changes() {
        return changes;
    }
}
