package io.idempotency.ee.internal.jta;

import io.idempotency.ee.internal.transaction.Ending;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;

/** Work in a transaction that was begun. */
final class Bracket {

    private final UserTransaction transaction;

    Bracket(UserTransaction transaction) {
        this.transaction = transaction;
    }

    /** @param work throws nothing but errors; its ending says what to do */
    <T> Ended<T> around(Supplier<Ending<T>> work) {
        boolean ended = false;
        try {
            Ending<T> ending = work.get();
            ended = true;
            return ending instanceof Ending.Commit ? commit(ending.value()) : rollBack(ending.value());
        } finally {
            if (!ended) {
                rollBack("");
            }
        }
    }

    private <T> Ended<T> commit(T value) {
        try {
            transaction.commit();
            return new Ended.AsWanted<>(value);
        } catch (RollbackException | HeuristicRollbackException e) {
            return new Ended.NotCommitted<>(true, e);
        } catch (HeuristicMixedException | SystemException | RuntimeException e) {
            return new Ended.NotCommitted<>(false, e);
        }
    }

    private <T> Ended<T> rollBack(T value) {
        try {
            transaction.rollback();
        } catch (SystemException | RuntimeException e) {
            // The connection is gone or the server has ended the transaction: both roll back.
            return new Ended.AsWanted<>(value);
        }
        return new Ended.AsWanted<>(value);
    }
}
