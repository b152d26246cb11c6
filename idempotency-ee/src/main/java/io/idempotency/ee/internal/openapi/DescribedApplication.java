package io.idempotency.ee.internal.openapi;

import io.idempotency.ee.internal.operation.Operations;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a document has to say of an application. WildFly makes documents where CDI cannot be asked, so it is found by the class loader of
 * the application, from the end of the deployment to that of the application.
 *
 * @param standardProblems whether problems have the library's form; else an application's renderer decides
 */
public record DescribedApplication(Operations operations, boolean standardProblems) {

    private static final Map<ClassLoader, DescribedApplication> DEPLOYED = new ConcurrentHashMap<>();

    public static void add(ClassLoader application, DescribedApplication described) {
        DEPLOYED.put(application, described);
    }

    public static void remove(ClassLoader application) {
        DEPLOYED.remove(application);
    }

    /** That of the class loader, or of one of its parents; the only one that there is, where a server has another loader there. */
    static Optional<DescribedApplication> of(@Nullable ClassLoader loader) {
        for (ClassLoader each = loader; each != null; each = each.getParent()) {
            DescribedApplication found = DEPLOYED.get(each);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return DEPLOYED.size() == 1 ? DEPLOYED.values().stream().findFirst() : Optional.empty();
    }
}
