package io.idempotency.ee.it.twin.app;

/** Stands for the package whose classes make the twins. */
public final class App {

    private App() {}
}
