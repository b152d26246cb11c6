package io.idempotency.ee;

/**
 * A call of the administration, fired as a CDI event on its thread when it has ended, also when it was refused. It is for an audit
 * trail: the log has a line without the user.
 *
 * @param user the name of who called; empty for nobody
 * @param action what was asked for
 * @param allowed false if it was refused: nobody was logged in, or without the role
 * @param scope the digest of the caller whose records were looked for or erased, as in the column {@code scope}; else empty
 * @param rows how many rows were shown or deleted
 */
public record AdministrationEvent(String user, Action action, boolean allowed, String scope, long rows) {

    /** What can be asked for. */
    public enum Action {
        /** Looked for one record by operation, caller and key. */
        FIND,
        /** Listed those whose retention ends first. */
        OLDEST,
        /** Listed the largest. */
        LARGEST,
        /** Listed executions with steps and without a record. */
        UNFINISHED,
        /** Counted records by operation. */
        OPERATIONS,
        /** Deleted one record by operation, caller and key. */
        EXPIRE,
        /** Deleted the records of a caller. */
        ERASE,
        /** Anything else: there is no such page, or the request was not legal. */
        OTHER
    }

    /** Without the user. */
    @Override
    public String toString() {
        return "AdministrationEvent[" + action + (allowed ? ", " + rows + " rows]" : ", refused]");
    }
}
