package io.idempotency.ee.it.load.fuzz;

import io.idempotency.ee.it.reliability.load.Tally;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was answered. */
final class Ledger {

    private final Tally<String> answers = new Tally<>();
    private final Set<String> placed = ConcurrentHashMap.newKeySet();
    private final Collection<String> faults = new ConcurrentLinkedQueue<>();

    void answered(Draft draft, List<RawReply> replies) {
        if (replies.isEmpty()) {
            answers.count("none");
        }
        for (RawReply reply : replies) {
            answers.count(Integer.toString(reply.status()));
            if (reply.status() >= 500 && draft.forApplication()) {
                faults.add("a failure: " + reply.head() + reply.body() + "\nof\n" + draft);
            } else if (reply.status() == 201) {
                placed.add(reply.orderId());
            }
        }
    }

    void fault(String what, Draft draft) {
        faults.add(what + "\nof\n" + draft);
    }

    Tally<String> answers() {
        return answers;
    }

    /** The ids of the orders that a 201 has told of. */
    Set<String> placed() {
        return placed;
    }

    Collection<String> faults() {
        return faults;
    }
}
