package io.idempotency.ee.it.reliability.fault;

import io.idempotency.ee.it.reliability.audit.Tables;
import io.idempotency.ee.it.server.ServerPlan;
import java.util.Random;

/** What the servers keep their data in: one database server, or several that are one to them. It begins empty. */
public interface Databases extends AutoCloseable {

    /** What the database in it is called. */
    String NAME = "checked";

    /** Makes the library's table, as a migration tool would. */
    void createRecordTable();

    /** The same application server, connected to it. */
    ServerPlan connect(ServerPlan plan);

    /** Kills a database server as kill -9 does; returns when there are as many as before. */
    void killAndRecover(Random random);

    /** Ends about half of the connections that an application server has. */
    void endConnections(String server, Random random);

    /** What is committed. */
    Tables tables();

    /** Whether what this is there for has happened. */
    boolean tested();

    /** What else there is to say at the end, as lines of the table. */
    String figures();

    @Override
    void close();
}
