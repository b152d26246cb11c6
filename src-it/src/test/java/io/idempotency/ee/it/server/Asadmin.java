package io.idempotency.ee.it.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The command line of GlassFish and Payara. */
final class Asadmin {

    private final Path home;
    private final ProcessBuilder shell;

    /**
     * @param home of the server
     * @param java home of the JVM that runs it
     */
    Asadmin(Path home, Path java) {
        this.home = home;
        shell = new ProcessBuilder(home.resolve("bin/asadmin").toString()).redirectErrorStream(true);
        shell.environment().put("AS_JAVA", java.toString());
    }

    /** Runs one command to its end. */
    void run(String... command) {
        Process process = started(command);
        String output = read(process);
        if (ended(process) != 0) {
            throw new IllegalStateException(String.join(" ", command) + ":\n" + output);
        }
    }

    /** Runs the lines of a file; one that fails does not stop those that follow. */
    void script(int port, Path file) {
        Process process = started("--port", Integer.toString(port), "multimode", "--file", file.toString());
        String output = read(process);
        ended(process);
        if (output.contains("failed.")) {
            throw new IllegalStateException(output);
        }
    }

    /** The command line of a server's own JVM. */
    List<String> startCommand(Path domain) {
        Process process = started(
                "start-domain",
                "--domaindir=" + domain.getParent(),
                "--dry-run",
                "--verbose",
                "" + domain.getFileName());
        List<String> lines = read(process).lines().toList();
        if (ended(process) != 0) {
            throw new IllegalStateException(String.join("\n", lines));
        }
        // After a heading; an empty line follows.
        return lines.stream()
                .dropWhile(line -> !line.startsWith("/"))
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }

    /**
     * What the scripts of GlassFish 8 put into the environment of the server: where the database of its timers and its broker are.
     * The others have it in asenv.conf.
     */
    Map<String, String> environment() {
        return Map.of(
                "AS_DERBY_INSTALL", home.resolve("javadb").toString(),
                "AS_IMQ_LIB", home.resolve("mq/lib").toString(),
                "AS_IMQ_BIN", home.resolve("mq/bin").toString());
    }

    /** A process that takes commands one after the other, since starting it takes longer than most of them. */
    Session session(int port) {
        return new Session(started("--port", Integer.toString(port), "multimode", "--printprompt=false"));
    }

    private Process started(String... command) {
        try {
            List<String> line = new ArrayList<>(shell.command());
            line.addAll(List.of(command));
            ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
            builder.environment().putAll(shell.environment());
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Process process) {
        try (Stream<String> lines = process.inputReader().lines()) {
            return String.join("\n", lines.toList());
        }
    }

    private static int ended(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One that is open. */
    static final class Session implements AutoCloseable {

        private final Process process;
        private final BufferedReader output;
        private final Writer input;

        Session(Process process) {
            this.process = process;
            this.output = process.inputReader();
            this.input = process.outputWriter();
        }

        /**
         * Runs a command.
         *
         * @throws IllegalStateException with what was printed, if it fails
         */
        void run(String name, String arguments) throws IOException {
            input.write(name + ' ' + arguments + '\n');
            input.flush();
            StringBuilder printed = new StringBuilder();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                printed.append(line).append('\n');
                if (line.equals("Command " + name + " executed successfully.")) {
                    return;
                } else if (line.equals("Command " + name + " failed.")) {
                    break;
                }
            }
            throw new IllegalStateException(printed.toString());
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
