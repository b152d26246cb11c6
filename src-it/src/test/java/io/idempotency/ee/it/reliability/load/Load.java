package io.idempotency.ee.it.reliability.load;

import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.harness.http.Reply;
import io.idempotency.ee.it.sample.Bodies;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Places orders, every key with its own customer of the same name, half of them on two servers at once; works on some. */
public final class Load implements AutoCloseable {

    /** How long a client waits for one answer; a server is stopped for longer. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(3);

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    // The servers may still have dead connections in their pools.
    private static final Duration CALM = Duration.ofSeconds(10);
    private static final int ONE_IN_CUT = 8;
    private static final int LONGEST_DELAY_MILLIS = 60;

    private final ExecutorService senders = Executors.newCachedThreadPool();
    private final AtomicInteger number = new AtomicInteger();
    private final Ledger ledger = new Ledger();
    private final Tally<Cut> cuts = new Tally<>();
    private final List<Integer> ports;
    private final Courier courier;
    private final Errands errands;
    private final boolean working;

    /** On the servers at these ports of this host, which may know orders but nothing to do with them. */
    public Load(List<Integer> ports, boolean working) {
        this.ports = ports;
        this.working = working;
        this.courier = new Courier(ports.stream()
                .map(port -> new Client(URI.create("http://localhost:" + port), ANSWER_LIMIT))
                .toList());
        this.errands = new Errands(courier, ledger);
    }

    /** Places an order under a new key, and adds to some; returns when the client has its answers or gives up. */
    public void place(Random random) {
        String key = fresh();
        if (random.nextInt(ONE_IN_CUT) == 0) {
            cut(key, random);
        }
        Optional<Reply> placed = place(key, random);
        placed.filter(order -> working).ifPresent(order -> workOn(order.orderId(), key, random));
    }

    /** Changes one in three, ships one in six, has one in six paid. */
    private void workOn(String order, String key, Random random) {
        switch (random.nextInt(6)) {
            case 0, 1 -> change(order, key + "-change", random);
            case 2 -> run(errands.shipment(order, key + "-shipment"), random);
            case 3 -> run(errands.payment(order, key + "-payment"), random);
            default -> {}
        }
    }

    private void run(String errand, Random random) {
        twice(random, () -> errands.run(errand, PATIENCE, random));
    }

    /** Places an order that a server is to die of; returns when it may have. The client retries as always. */
    public CompletableFuture<Optional<Reply>> placeWithFault(Client victim, String fault, Random random) {
        String key = fresh();
        CompletableFuture<Reply> fatal = victim.sendAsync(order(key).fault(fault));
        CompletableFuture<Optional<Reply>> client = CompletableFuture.supplyAsync(() -> place(key, random), senders);
        // Answered by a replay, or by no one.
        fatal.handle((reply, failure) -> reply).join();
        return client;
    }

    /** Sends the request of a key once more, when there are no more faults; whether it succeeds. */
    public boolean placeAgain(String key, Random random) {
        return deliver(key, CALM, random).isPresent();
    }

    /** The same of a shipment or a payment. */
    public boolean runAgain(String errand, Random random) {
        return errands.run(errand, CALM, random).isPresent();
    }

    public Ledger ledger() {
        return ledger;
    }

    /** How many keys have been used. */
    public int keys() {
        return number.get();
    }

    public Tally<Cut> cuts() {
        return cuts;
    }

    /** How often which status came, or no answer. */
    public Tally<String> outcomes() {
        return courier.outcomes();
    }

    public long retries() {
        return courier.retries();
    }

    @Override
    public void close() {
        senders.shutdownNow();
    }

    private String fresh() {
        String key = "key-" + number.incrementAndGet();
        ledger.begun(key);
        return key;
    }

    private Optional<Reply> place(String key, Random random) {
        return twice(random, () -> deliver(key, PATIENCE, random));
    }

    private Optional<Reply> deliver(String key, Duration limit, Random random) {
        Call call = order(key).fault("delay:" + random.nextInt(LONGEST_DELAY_MILLIS));
        Optional<Reply> reply = courier.deliver(call, 201, limit, random);
        reply.ifPresent(answer -> ledger.placed(key, answer));
        return reply;
    }

    private void change(String id, String key, Random random) {
        Call call = Call.patch(id, Bodies.items(key)).key(key);
        twice(random, () -> courier.deliver(call, 200, PATIENCE, random)).ifPresent(reply -> ledger.changed(key));
    }

    private Optional<Reply> twice(Random random, Delivery delivery) {
        CompletableFuture<Optional<Reply>> duplicate = random.nextBoolean()
                ? CompletableFuture.supplyAsync(delivery::send, senders)
                : CompletableFuture.completedFuture(Optional.empty());
        Optional<Reply> reply = delivery.send();
        duplicate.join();
        return reply;
    }

    private void cut(String key, Random random) {
        Cut cut = Cut.values()[random.nextInt(Cut.values().length)];
        cut.strike(ports.get(random.nextInt(ports.size())), key, order(key).body(), random);
        cuts.count(cut);
    }

    private static Call order(String key) {
        return Call.post(Bodies.order(key)).key(key);
    }

    /** One client of two with the same request. */
    private interface Delivery {
        Optional<Reply> send();
    }
}
