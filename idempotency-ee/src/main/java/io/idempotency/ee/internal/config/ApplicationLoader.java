package io.idempotency.ee.internal.config;

/** The class loader that sees the files of the module that is deployed. */
public final class ApplicationLoader {

    private ApplicationLoader() {}

    /**
     * The thread's, unless it does not see the library: Open Liberty validates an EAR with several web modules with the loader
     * of the whole, which has the files of none; WildFly makes OpenAPI filters on threads of its own.
     */
    public static ClassLoader current() {
        ClassLoader own = ApplicationLoader.class.getClassLoader();
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        try {
            return ofThread != null && ofThread.loadClass(ApplicationLoader.class.getName()) == ApplicationLoader.class
                    ? ofThread
                    : own;
        } catch (ClassNotFoundException | LinkageError e) {
            return own;
        }
    }
}
