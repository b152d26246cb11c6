package io.idempotency.ee;

import java.time.Instant;

/**
 * An execution that has committed steps and no record of its own: it has failed, its server has died, or it goes on.
 *
 * @param operation the operation's name
 * @param record the id of the record that it would have: {@code parent} of the rows of its steps
 * @param since when its first step began
 * @param steps how many steps are committed; those inside of steps are not counted, so 0 if there are only such
 */
public record UnfinishedExecution(String operation, String record, Instant since, int steps) {}
