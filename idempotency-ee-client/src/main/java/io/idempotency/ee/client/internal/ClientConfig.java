package io.idempotency.ee.client.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** MicroProfile Config; where the server lacks it, system properties and the environment. */
interface ClientConfig {

    Optional<String> text(String name);

    Stream<String> names();

    static ClientConfig ofApplication() {
        try {
            return new Standard(ConfigProvider.getConfig(loader()));
        } catch (LinkageError | IllegalStateException e) {
            return new Plain();
        }
    }

    /**
     * The thread's, unless it does not see this module: Open Liberty validates an EAR with several web modules with the loader of
     * the whole, which has the settings of none.
     */
    private static ClassLoader loader() {
        ClassLoader own = ClientConfig.class.getClassLoader();
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        try {
            return ofThread != null && ofThread.loadClass(ClientConfig.class.getName()) == ClientConfig.class
                    ? ofThread
                    : own;
        } catch (ClassNotFoundException | LinkageError e) {
            return own;
        }
    }

    /** By the standard. */
    record Standard(Config config) implements ClientConfig {

        @Override
        public Optional<String> text(String name) {
            return config.getOptionalValue(name, String.class);
        }

        @Override
        public Stream<String> names() {
            // A server may list a variable of the environment under a name that it has guessed.
            return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                    .filter(name -> System.getenv(Plain.variable(name)) == null);
        }
    }

    /** Without it. */
    record Plain() implements ClientConfig {

        @Override
        public Optional<String> text(String name) {
            return Optional.ofNullable(System.getProperty(name))
                    .or(() -> Optional.ofNullable(System.getenv(variable(name))));
        }

        @Override
        public Stream<String> names() {
            return System.getProperties().stringPropertyNames().stream();
        }

        static String variable(String name) {
            return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        }
    }
}
