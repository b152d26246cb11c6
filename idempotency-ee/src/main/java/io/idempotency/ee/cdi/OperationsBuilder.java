package io.idempotency.ee.cdi;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.config.SettingsReader;
import io.idempotency.ee.message.Message;
import io.idempotency.ee.operation.Operation;
import io.idempotency.ee.operation.Operations;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Makes an operation out of each covered method of the application's beans. */
final class OperationsBuilder {

    private static final Pattern LEGAL_NAME = Pattern.compile("[A-Za-z0-9._$-]{1,255}");

    private final SettingsReader reader;
    private final Consumer<String> problems;
    private final Map<Operations.Signature, Operation> declared = new HashMap<>();
    private final Map<String, Operation> byName = new HashMap<>();

    OperationsBuilder(SettingsReader reader, Consumer<String> problems) {
        this.reader = reader;
        this.problems = problems;
    }

    /** @param beans bean classes, and whether each is a session bean */
    Operations build(Map<Class<?>, Boolean> beans) {
        beans.forEach((type, sessionBean) ->
                CoveredMethods.of(type).forEach((method, annotation) -> add(type, method, annotation, sessionBean)));
        return new Operations(declared);
    }

    private void add(Class<?> type, Method method, Idempotent annotation, boolean sessionBean) {
        Optional<String> misuse = MisuseCheck.of(type, method);
        if (misuse.isPresent()) {
            problems.accept(misuse.get());
            return;
        }
        String described = MisuseCheck.describe(type, method);
        String name =
                annotation.operation().isEmpty() ? type.getName() + "." + method.getName() : annotation.operation();
        if (!LEGAL_NAME.matcher(name).matches()) {
            problems.accept(Message.BAD_OPERATION.text(described, name));
            return;
        }
        Operation operation = reader.operation(name, described, sessionBean, annotation);
        Operation other = byName.putIfAbsent(name, operation);
        if (other != null) {
            problems.accept(Message.DUPLICATE_OPERATION.text(other.method(), described, name));
        }
        declared.put(Operations.Signature.of(type, method), operation);
    }
}
