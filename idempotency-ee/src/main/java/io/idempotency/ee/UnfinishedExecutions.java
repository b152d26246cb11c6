package io.idempotency.ee;

import java.util.List;

/**
 * The executions that have begun steps and are not finished, as far as their retention is not over. To be injected, by what an
 * operator looks at: it reads the whole table. Keys and arguments are not shown.
 */
public interface UnfinishedExecutions {

    /** How many there are. */
    long count();

    /**
     * The oldest of them.
     *
     * @param most above 0
     */
    List<UnfinishedExecution> list(int most);
}
