package io.idempotency.ee.internal.calls;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Class files, each read once. Holds their classes: to be dropped with the application. Thread-safe. */
public final class ClassFiles {

    /** Longer than what any compiler makes. */
    private static final int LONGEST = 16 * 1024 * 1024;

    private final Opener opener;
    private final Map<Name, Optional<ClassFile>> known = new ConcurrentHashMap<>();

    public ClassFiles() {
        this(Class::getResourceAsStream);
    }

    ClassFiles(Opener opener) {
        this.opener = opener;
    }

    /**
     * The file of a class; empty if it is not there, or not of a format that is known here.
     *
     * @param neighbour a class of the same origin
     * @param name with slashes
     */
    Optional<ClassFile> find(Class<?> neighbour, String name) {
        return known.computeIfAbsent(new Name(neighbour, name), this::read);
    }

    private Optional<ClassFile> read(Name name) {
        try (InputStream stream = opener.open(name.neighbour(), "/" + name.name() + ".class")) {
            if (stream == null) {
                return Optional.empty();
            }
            byte[] file = stream.readNBytes(LONGEST + 1);
            return file.length > LONGEST ? Optional.empty() : Optional.of(new ClassFile(file));
        } catch (IOException | RuntimeException e) {
            // The methods of such a class are not looked into.
            return Optional.empty();
        }
    }

    /** Finds a resource by its absolute name. */
    @FunctionalInterface
    interface Opener {
        @Nullable
        InputStream open(Class<?> neighbour, String name) throws IOException;
    }

    private record Name(Class<?> neighbour, String name) {}
}
