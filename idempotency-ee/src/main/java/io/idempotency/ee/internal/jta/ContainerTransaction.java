package io.idempotency.ee.internal.jta;

import io.idempotency.ee.internal.transaction.Ending;
import jakarta.ejb.EJBException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Work in a transaction that the container begins and ends, and how that ended. */
final class ContainerTransaction<T> {

    private static final int DEEPEST = 20;

    private final Supplier<Ending<T>> work;
    private @Nullable Ending<T> ending;

    /** @param work throws nothing but errors */
    ContainerTransaction(Supplier<Ending<T>> work) {
        this.work = work;
    }

    TransactionEnd<T> in(NewTransaction transaction) {
        try {
            transaction.run(this::work);
        } catch (EJBException e) {
            return failed(e);
        }
        return new TransactionEnd.AsWanted<>(worked().value());
    }

    private Ending<T> work() {
        Ending<T> ended = work.get();
        ending = ended;
        return ended;
    }

    private TransactionEnd<T> failed(EJBException failure) {
        if (ending instanceof Ending.RollBack<T> rolledBack) {
            // The connection is gone or the server has ended the transaction: both roll back.
            return new TransactionEnd.AsWanted<>(rolledBack.value());
        }
        return new TransactionEnd.NotCommitted<>(isRollback(failure), failure);
    }

    private Ending<T> worked() {
        Ending<T> ended = ending;
        if (ended == null) {
            throw new IllegalStateException("the session bean has returned without its work");
        }
        return ended;
    }

    /** As opposed to a commit of which nothing is known. */
    private static boolean isRollback(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(each -> each instanceof RollbackException || each instanceof HeuristicRollbackException);
    }
}
