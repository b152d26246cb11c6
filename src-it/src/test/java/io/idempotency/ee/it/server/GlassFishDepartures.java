package io.idempotency.ee.it.server;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The twin shapes that are left out on GlassFish and Payara, with the reason. See docs/servers.md. */
final class GlassFishDepartures {

    private GlassFishDepartures() {}

    static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        add(
                all,
                "Jersey has no writer for it: a server error with the library and without, in other words",
                "returns text/char-sequence",
                "returns text/char-sequence Accept */*",
                "returns text/uuid",
                "returns xml/collection");
        add(
                all,
                "EJBException is unwrapped, EJBTransactionRolledbackException is not (Jakarta REST 3.1, section 11.2.4)",
                "session bean calls one that fails");
        add(
                all,
                "MessageBodyWriter not found: a proxy's method has no generic type for Jersey (eclipse-ee4j/jersey#2813)",
                "locator injected list",
                "locator context list");
        add(
                all,
                "Jersey asks for a form's stream first (eclipse-ee4j/jersey#4867), so getReader fails; the library's request has both",
                "servlet request reader of a form",
                "servlet request reader of a chunked form",
                "servlet request stream-and-entity of a form",
                "servlet request stream-and-entity of a chunked form",
                "servlet request stream-and-entity of a text");
        add(
                all,
                "Jersey chooses a type that it has no writer for, and answers 500",
                "negotiated on-method/wild Accept application/json;q=0, */*",
                "throws untyped-item instead of int",
                "throws web-item instead of int");
        add(all, "Jersey refuses to write it, with the library and without", "response filter writes to the stream");
        add(
                all,
                "Jersey refuses a response object the second time: it was already committed (eclipse-ee4j/jersey#4097)",
                "returns more/shared-again");
        return all;
    }

    private static void add(Map<String, String> all, String reason, String... names) {
        Stream.of(names).forEach(name -> all.put(name, reason));
    }
}
