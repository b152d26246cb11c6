package io.idempotency.ee.it.load.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request that begins as a good one, an order under a key of its own, and is then changed bit by bit. */
final class Draft {

    static final String ORDERS = "/sample-orders/api/orders";

    String method = "POST";
    String target = ORDERS;
    byte[] body;
    Framing framing = Framing.LENGTH;
    private final List<String> headers = new ArrayList<>();

    Draft(String name) {
        header("Host", "localhost");
        header("Content-Type", "application/json");
        header("Idempotency-Key", '"' + name + '"');
        body = ("{\"customer\":\"" + name + "\",\"items\":[{\"sku\":\"tea\",\"quantity\":2,\"unitPrice\":4.50}]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One more line. */
    void header(String name, String value) {
        headers.add(name + ": " + value);
    }

    /** This line in place of those with its name, which is told as it was given before. */
    void replace(String name, String value) {
        remove(name);
        header(name, value);
    }

    void remove(String name) {
        headers.removeIf(line -> line.startsWith(name + ":"));
    }

    /** Whether a server that reads it whole can know where the next one begins, and it has a body as long as it says. */
    boolean orderly() {
        return framing.orderly() && !breaksLines() && !bodyMayBeLeft();
    }

    /**
     * Whether a server may leave the body unread and take it for the next request: nobody has asked us to go on, and a
     * TRACE has none (RFC 9110, sections 10.1.1 and 9.3.8).
     */
    private boolean bodyMayBeLeft() {
        return method.equals("TRACE") || headers.stream().anyMatch(line -> line.startsWith("Expect:"));
    }

    /** Open Liberty itself answers 500 to a path such as {@code /%} that belongs to no application. */
    boolean forApplication() {
        return target.matches("(?s)(http://localhost)?/sample-orders/.*");
    }

    /** Whether its body ends before the end that was announced, or none was, so that nothing may be executed. */
    boolean cut() {
        return framing.cut() && !breaksLines();
    }

    /** What goes over the wire, characters as ISO-8859-1. */
    byte[] bytes() {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        String head = method + ' ' + target + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n";
        wire.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        wire.writeBytes(framing.framed(body));
        return wire.toByteArray();
    }

    /** A body after a line break too many is another body. */
    private boolean breaksLines() {
        return (target + headers).matches("(?s).*[\\r\\n].*");
    }

    @Override
    public String toString() {
        String text = new String(bytes(), StandardCharsets.ISO_8859_1);
        return text.length() < 3000 ? text : text.substring(0, 3000) + "...";
    }
}
