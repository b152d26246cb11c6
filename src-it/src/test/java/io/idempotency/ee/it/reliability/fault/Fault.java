package io.idempotency.ee.it.reliability.fault;

/** What the nemesis does. */
public enum Fault {
    /** kill -9 of a server, which is started again. */
    SERVER_KILLED,
    /** A server dies between the writes and the commit. */
    SERVER_HALTED_BEFORE_COMMIT,
    /** A server dies between the commit and the answer. */
    SERVER_HALTED_AFTER_COMMIT,
    /** A server gets no CPU for longer than every timeout, and then goes on as if nothing had been. */
    SERVER_STOPPED,
    /** kill -9 of a database server, which is started again or replaced. */
    DATABASE_KILLED,
    /** The database ends some connections of a server. */
    CONNECTIONS_ENDED
}
