package io.idempotency.ee.it.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The directory of a server with the sample, and how it is started on it. */
public interface SampleDirectory {

    /** Starts it in the foreground, as one process. */
    ProcessBuilder command();

    /** Each answers 200 when it is ready. */
    List<URI> readiness();

    /** Whether its port opens when the application is up; else whoever comes too early is answered 404. */
    boolean opensLate();

    /** The sample's WAR, which may be changed before the next start. */
    Path war();

    /** Where its output goes. */
    Path console();

    /** Everything that it has written for people to read. */
    String logs();

    /** What the default URL of H2 points to. */
    Path h2File();

    /**
     * Whether the sample does not start any more.
     *
     * @param output what it has written so far
     */
    boolean failed(String output);

    /** What the server logs about a request that waited in vain for a connection. */
    String outOfConnections();
}
