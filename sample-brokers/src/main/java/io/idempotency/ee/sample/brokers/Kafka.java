package io.idempotency.ee.sample.brokers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Kafka of one node, in a process of its own, on the loopback interface. Makes topics of one partition. */
public final class Kafka implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    private static final long LOOK_MILLIS = 100;

    /** Any 16 bytes in base64. */
    private static final String CLUSTER = "MkU3OEVBNTcwNTJENDM2Qk";

    private static final String SETTINGS =
            """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@localhost:%2$d
            listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
            controller.listener.names=CONTROLLER
            log.dirs=%3$s
            num.partitions=1
            offsets.topic.num.partitions=1
            offsets.topic.replication.factor=1
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            group.initial.rebalance.delay.ms=0
            """;

    private final Path folder;
    private final int port;
    private final String classPath;
    private final Process process;

    /**
     * Returns when it listens.
     *
     * @param folder for its data and its log
     * @param port and the next one, for itself
     * @param classPath has {@code org.apache.kafka:kafka_2.13}
     */
    public Kafka(Path folder, int port, String classPath) throws IOException, InterruptedException {
        this.folder = folder;
        this.port = port;
        this.classPath = classPath;
        requireFree(port);
        Path settings = folder.resolve("server.properties");
        Files.writeString(settings, SETTINGS.formatted(port, port + 1, folder.resolve("data")));
        if (java("kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", settings.toString())
                        .waitFor()
                != 0) {
            throw notStarted();
        }
        process = java("kafka.Kafka", settings.toString());
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        for (long start = System.nanoTime(); !listens(); TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS)) {
            if (!process.isAlive() || System.nanoTime() - start > START_LIMIT.toNanos()) {
                throw notStarted();
            }
        }
    }

    /** As clients name it. */
    public String address() {
        return "localhost:" + port;
    }

    /** Returns its exit code when it has ended by itself. */
    public int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends it as kill -9 does. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** Another one there would be taken for this one. */
    private static void requireFree(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assert socket.isBound();
        } catch (IOException e) {
            throw new IOException("Port " + port + " is taken", e);
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private Process java(String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private Path log() {
        return folder.resolve("log");
    }

    private IllegalStateException notStarted() throws IOException {
        return new IllegalStateException("Kafka does not start:\n" + Files.readString(log()));
    }
}
