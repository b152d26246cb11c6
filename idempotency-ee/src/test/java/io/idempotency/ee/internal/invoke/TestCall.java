package io.idempotency.ee.internal.invoke;

import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.fixture.TestWork;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.Work;
import io.idempotency.ee.internal.key.Fingerprints;
import io.idempotency.ee.internal.key.RecordIdentity;
import io.idempotency.ee.internal.key.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A call that notes what becomes of it. */
final class TestCall implements KeyedCall {

    final List<String> notes = new ArrayList<>();
    Supplier<Scope> caller = () -> new Scope(Optional.of("alice"), Optional.empty());
    TestWork work = TestWork.returning(201, "done");
    boolean ran;
    boolean insideCaller;

    @Override
    public boolean insideCaller() {
        return insideCaller;
    }

    @Override
    public Scope caller() {
        return caller.get();
    }

    @Override
    public RecordIdentity identity(Scope scope) {
        notes.add("tenant " + scope.tenant().orElse("none"));
        return RecordIdentity.of(scope, "test", "key");
    }

    @Override
    public Fingerprints fingerprints(RecordIdentity identity) {
        return Fingerprints.only(Requests.fingerprint("body"));
    }

    @Override
    public Work work() {
        return work;
    }

    @Override
    public boolean ran() {
        return ran;
    }

    @Override
    public void end() {
        notes.add("end");
    }

    @Override
    public Object refused(RuntimeException cause) {
        notes.add("refused " + cause.getMessage());
        return "refused";
    }

    @Override
    public Object give(Outcome outcome) {
        notes.add("give " + outcome.getClass().getSimpleName());
        return "given";
    }

    @Override
    public void withdraw() {
        notes.add("withdraw");
    }
}
