package io.idempotency.ee.it.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.ClassPath;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The page's files as Maven would build them, without Maven, which would look for the library in a repository. */
final class EmptyWar {

    private static final String JAVA = "src/main/java/";
    private static final String RESOURCES = "src/main/resources/";
    private static final String WEB = "src/main/webapp/";

    private final Page page;
    private final Path folder;

    EmptyWar(Page page, Path folder) {
        this.page = page;
        this.folder = folder;
    }

    /** Makes the server with the application in it; returns its directory. */
    Path intoServer() throws IOException {
        write();
        Path server = Path.of(System.getProperty("wlp.usr"), "servers", "shop");
        delete(server);
        Files.createDirectories(server.resolve("apps"));
        Files.createDirectories(server.resolve("lib/jdbc"));
        Files.writeString(server.resolve("server.xml"), page.files().get("src/main/liberty/config/server.xml"));
        // What "server create" makes, with the password of a key store.
        Path sample = Path.of(System.getProperty("sample.server"));
        copy(sample.resolve("server.env"), server.resolve("server.env"));
        copy(sample.resolve("lib/jdbc/h2.jar"), server.resolve("lib/jdbc/h2.jar"));
        war().as(ZipExporter.class).exportTo(server.resolve("apps/shop.war").toFile(), true);
        return server;
    }

    /** Starts it. */
    static Process start(Path server, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("wlp.home"), "bin", "server").toString(), "run", "shop", "--clean")
                .redirectErrorStream(true)
                .redirectOutput(server.resolve("console.log").toFile());
        builder.environment().put("WLP_USER_DIR", System.getProperty("wlp.usr"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("HTTP_PORT", Integer.toString(port));
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    /** Ends it, in good order if that is soon. */
    static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }

    static String log(Path server) {
        try {
            return Files.readString(server.resolve("console.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() throws IOException {
        assertThat(page.files())
                .containsKeys("pom.xml", RESOURCES + "META-INF/persistence.xml", WEB + "WEB-INF/beans.xml");
        for (Map.Entry<String, String> file : page.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private WebArchive war() throws IOException {
        WebArchive war = ShrinkWrap.create(WebArchive.class, "shop.war").addAsLibrary(library());
        Path classes = compiled();
        for (Path each : files(classes)) {
            war.addAsResource(each.toFile(), classes.relativize(each).toString());
        }
        for (Path each : files(folder.resolve(RESOURCES))) {
            war.addAsResource(
                    each.toFile(), folder.resolve(RESOURCES).relativize(each).toString());
        }
        for (Path each : files(folder.resolve(WEB))) {
            war.addAsWebResource(
                    each.toFile(), folder.resolve(WEB).relativize(each).toString());
        }
        return war;
    }

    private Path compiled() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("target/classes"));
        String path = library() + File.pathSeparator + ClassPath.all();
        List<String> options = new ArrayList<>(List.of("-d", classes.toString(), "-cp", path, "-proc:none"));
        files(folder.resolve(JAVA)).forEach(source -> options.add(source.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new)))
                .isZero();
        return classes;
    }

    /** The jar of this build, out of the sample's WAR. */
    private static File library() {
        File[] jars = Path.of(System.getProperty("sample.exploded"), "WEB-INF", "lib")
                .toFile()
                .listFiles((directory, jar) -> jar.matches("idempotency-ee-\\d.*\\.jar"));
        assertThat(jars).hasSize(1);
        return jars[0];
    }

    /** What an earlier run has left, its database too. */
    private static void delete(Path server) throws IOException {
        if (Files.exists(server)) {
            try (Stream<Path> all = Files.walk(server)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
