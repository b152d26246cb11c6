package io.idempotency.ee.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The configuration of the server: the sample's, with another WAR.
 *
 * @param runtime that the build of the sample has unpacked
 * @param user where the servers of this build are
 * @param name of the server
 */
record ServerFolder(Path runtime, Path user, String name) {

    private static final String WAR = "<server><webApplication id=\"sample-orders\""
            + " location=\"benchmarks.war\" contextRoot=\"/benchmarks\"/></server>";

    /** Makes it anew. */
    static ServerFolder make(Path sampleTarget, Path target, String name, Path war) throws IOException {
        ServerFolder folder = new ServerFolder(sampleTarget.resolve("liberty/wlp"), target.resolve("usr"), name);
        Path path = folder.path();
        delete(path);
        Files.createDirectories(path.resolve("apps"));
        Files.createDirectories(path.resolve("configDropins/overrides"));
        Path sample = folder.runtime().resolve("usr/servers/ordersServer");
        Files.copy(sample.resolve("server.xml"), path.resolve("server.xml"));
        Files.copy(sample.resolve("server.env"), path.resolve("server.env"));
        copyAll(sample.resolve("lib/jdbc"), path.resolve("lib/jdbc"));
        Files.copy(war, path.resolve("apps/benchmarks.war"));
        Files.writeString(path.resolve("configDropins/overrides/benchmarks.xml"), WAR);
        Files.write(path.resolve("jvm.options"), List.of("-Xms768m", "-Xmx768m"));
        return folder;
    }

    /** @param features that the sample's server has and this one does not */
    void leaveOut(List<String> features) throws IOException {
        Path file = path().resolve("server.xml");
        String text = Files.readString(file);
        for (String feature : features) {
            String element = "<feature>" + feature + "</feature>";
            if (!text.contains(element)) {
                throw new IllegalArgumentException("no such feature: " + feature);
            }
            text = text.replace(element, "");
        }
        Files.writeString(file, text);
    }

    Path script() {
        return runtime.resolve("bin/server");
    }

    Path console() {
        return path().resolve("console.log");
    }

    private Path path() {
        return user.resolve("servers").resolve(name);
    }

    private static void copyAll(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
