package io.idempotency.ee.it.twin.app.common;

import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Where every method of the twins says that it ran, and what it saw. */
@ApplicationScoped
public class Witness {

    private final Map<String, List<String>> seen = new ConcurrentHashMap<>();

    @Inject
    private Trace trace;

    @Inject
    private HttpServletRequest request;

    /** An execution, its effect, and what it saw of the request. */
    public void ran(Object... values) {
        note(values);
        trace.run();
    }

    /** The same, for a method that returns it as text. */
    public String saw(Object... values) {
        ran(values);
        return text(values);
    }

    /** Leaves no effect, since there is no transaction to do so. */
    public void note(Object... values) {
        seen.computeIfAbsent(request.getHeader("X-Label"), label -> new CopyOnWriteArrayList<>())
                .add(text(values));
    }

    public List<String> seen(String label) {
        return seen.getOrDefault(label, List.of());
    }

    private static String text(Object... values) {
        return Arrays.stream(values).map(Witness::one).collect(Collectors.joining(" "));
    }

    private static String one(Object value) {
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        return value instanceof String text ? '\'' + text.replace("\n", "\\n") + '\'' : String.valueOf(value);
    }
}
