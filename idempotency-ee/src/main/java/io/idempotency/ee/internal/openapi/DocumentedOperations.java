package io.idempotency.ee.internal.openapi;

import io.idempotency.ee.internal.coverage.Annotated;
import io.idempotency.ee.internal.operation.Operations;
import io.idempotency.ee.internal.operation.ResourceOperation;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * The operations in a document that are ours. A document names no methods, so they are found by path and HTTP method. Its paths
 * begin with the path of the JAX-RS application, which is what most of ours have in front, and the shorter one of two such.
 * Methods of sub-resources are not found: only a locator knows their path.
 */
final class DocumentedOperations {

    private final OpenAPI document;
    private final List<Mounted> mounted = new ArrayList<>();

    /** A resource method and its path below that of the application: empty, or from a slash on. */
    private record Mounted(ResourceOperation operation, PathItem.HttpMethod verb, String template) {

        /** What may stand in front of it; empty if the path is not its. */
        Optional<String> prefix(String documented) {
            String trimmed = PathTemplate.of(documented);
            return trimmed.endsWith(template)
                    ? Optional.of(trimmed.substring(0, trimmed.length() - template.length()))
                    : Optional.empty();
        }

        Optional<Documented> in(PathItem item) {
            return Optional.ofNullable(item.getOperations().get(verb))
                    .map(operation -> new Documented(item, operation));
        }
    }

    DocumentedOperations(OpenAPI document, Operations operations) {
        this.document = document;
        operations.declared().forEach((signature, operation) -> {
            if (operation instanceof ResourceOperation resource) {
                signature.method().ifPresent(method -> mount(signature.type(), method, resource));
            }
        });
    }

    /** Each one with the operation of the document. */
    void forEach(BiConsumer<Documented, ResourceOperation> action) {
        Map<Mounted, Map<String, Documented>> found = new HashMap<>();
        Map<String, Integer> prefixes = new HashMap<>();
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> mounted.forEach(each -> {
                    Optional<String> prefix = each.prefix(path);
                    Optional<Documented> documented = each.in(item);
                    if (prefix.isPresent() && documented.isPresent()) {
                        found.computeIfAbsent(each, any -> new HashMap<>()).put(prefix.get(), documented.get());
                        prefixes.merge(prefix.get(), 1, Integer::sum);
                    }
                }));
        Comparator<String> likely = Comparator.<String>comparingInt(prefixes::get)
                .thenComparing(Comparator.comparingInt(String::length).reversed());
        found.forEach((each, candidates) -> candidates.keySet().stream()
                .max(likely)
                .ifPresent(prefix -> action.accept(candidates.get(prefix), each.operation())));
    }

    private void mount(Class<?> type, Method method, ResourceOperation operation) {
        Optional<Path> root = Annotated.hierarchy(type)
                .flatMap(each -> Optional.ofNullable(each.getAnnotation(Path.class)).stream())
                .findFirst();
        Optional<PathItem.HttpMethod> verb = Annotated.httpMethod(type, method).flatMap(DocumentedOperations::verb);
        if (root.isPresent() && verb.isPresent()) {
            String below =
                    Annotated.find(type, method, Path.class).map(Path::value).orElse("");
            mounted.add(new Mounted(
                    operation, verb.get(), PathTemplate.of(root.get().value() + '/' + below)));
        }
    }

    /** Empty for one that OpenAPI does not know. */
    private static Optional<PathItem.HttpMethod> verb(String name) {
        try {
            return Optional.of(PathItem.HttpMethod.valueOf(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An operation and what it is of. */
    record Documented(PathItem item, Operation operation) {}
}
