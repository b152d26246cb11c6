package io.idempotency.ee.it.load.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** One client that sends one bad request after the other, and a good one in between. */
final class Fuzzer {

    private static final int ATTEMPTS = 5;
    private static final List<Mutation> MUTATIONS = List.of(
            new KeyMutation(),
            new HeaderMutation(),
            new BodyMutation(),
            new TargetMutation(),
            (draft, random) -> draft.framing = Framing.values()[random.nextInt(Framing.values().length)]);

    private final int port;
    private final String name;
    private final Random random;
    private final Ledger ledger;

    /** @param name what its keys and customers begin with */
    Fuzzer(int port, String name, long seed, Ledger ledger) {
        this.port = port;
        this.name = name;
        this.random = new Random(seed);
        this.ledger = ledger;
    }

    void send(int requests) {
        try (Wire wire = new Wire(port)) {
            for (int i = 0; i < requests; i++) {
                send(wire, new Draft(name + "-" + i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(Wire wire, Draft draft) throws IOException {
        int mutations = random.nextInt(4);
        for (int i = 0; i < mutations; i++) {
            MUTATIONS.get(random.nextInt(MUTATIONS.size())).change(draft, random);
        }
        if (random.nextInt(20) == 0) {
            wire.sendAndLeave(draft);
        }
        List<RawReply> replies = deliver(wire, draft);
        if (mutations == 0 && replies.stream().noneMatch(reply -> reply.status() == 201)) {
            ledger.fault("a good request got " + replies, draft);
        }
        if (random.nextInt(10) == 0) {
            replayed(replies, deliver(wire, draft), draft);
        }
    }

    /** Until there is an answer: after a lost one nobody knows whether there is an order. Some never get one. */
    private List<RawReply> deliver(Wire wire, Draft draft) throws IOException {
        List<RawReply> replies = List.of();
        for (int i = 0; i < ATTEMPTS && replies.isEmpty(); i++) {
            replies = wire.send(draft);
            ledger.answered(draft, replies);
        }
        if (draft.cut() && !orders(replies).isEmpty()) {
            ledger.fault("a request that was cut off got an order", draft);
        }
        return replies;
    }

    private void replayed(List<RawReply> first, List<RawReply> second, Draft draft) {
        if (!orders(first).isEmpty() && !orders(first).equals(orders(second))) {
            ledger.fault("a retry got " + second + " after " + first, draft);
        }
    }

    private static Set<String> orders(List<RawReply> replies) {
        return replies.stream()
                .filter(reply -> reply.status() == 201)
                .map(RawReply::orderId)
                .collect(Collectors.toSet());
    }
}
