package io.idempotency.ee.it.twin.app.failures;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** Exceptions of the application. */
public final class Failures {

    private Failures() {}

    /** Mapped. */
    public static class Known extends RuntimeException {
        public Known(String message) {
            super(message);
        }
    }

    /** Mapped as its superclass. */
    public static class KnownChild extends Known {
        public KnownChild(String message) {
            super(message);
        }
    }

    /** Mapped, although it is a subclass of a mapped one. */
    public static class KnownOther extends Known {
        public KnownOther(String message) {
            super(message);
        }
    }

    /** Checked and mapped. */
    public static class Checked extends Exception {
        public Checked(String message) {
            super(message);
        }
    }

    /** Its mapper returns null. */
    public static class Nothing extends RuntimeException {}

    /** Its mapper throws. */
    public static class Worse extends RuntimeException {}

    /** Mapped to a text without a type. */
    public static class Untyped extends RuntimeException {}

    /** Mapped to an entity without a type. */
    public static class UntypedItem extends RuntimeException {}

    /** Mapped to no entity. */
    public static class Bare extends RuntimeException {
        private final int status;

        public Bare(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** Mapped although it is one of Jakarta REST. */
    public static class Web extends WebApplicationException {
        public Web(Response response) {
            super(response);
        }
    }

    /** Not mapped. */
    public static class Unknown extends RuntimeException {}

    /** Not mapped. */
    public static class UnknownChecked extends Exception {}
}
