package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.argument.CallSignature;
import io.idempotency.ee.internal.argument.KeyParameters;
import io.idempotency.ee.internal.config.SettingsReader;
import io.idempotency.ee.internal.coverage.Annotated;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.operation.DeclaredFailures;
import io.idempotency.ee.internal.operation.Operation;
import io.idempotency.ee.internal.operation.Operations;
import io.idempotency.ee.internal.operation.ResourceOperation;
import jakarta.transaction.Transactional;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes an operation out of each covered method of the application's beans. */
final class OperationsBuilder {

    private final SettingsReader reader;
    private final InnerRetries retries;
    private final KeptExceptions kept;
    private final ResumptionBeans resumptions;
    private final Consumer<String> problems;
    private final Map<Operations.Signature, Operation> declared = new HashMap<>();
    private final Map<String, Operation> byName = new HashMap<>();

    OperationsBuilder(
            SettingsReader reader,
            InnerRetries retries,
            KeptExceptions kept,
            ResumptionBeans resumptions,
            Consumer<String> problems) {
        this.reader = reader;
        this.retries = retries;
        this.kept = kept;
        this.resumptions = resumptions;
        this.problems = problems;
    }

    Operations build(List<FoundBean> beans) {
        beans.forEach(this::add);
        return new Operations(declared, beans.stream().map(FoundBean::type).collect(Collectors.toSet()));
    }

    private void add(FoundBean bean) {
        bean.useless().ifPresent(problems);
        bean.covered().forEach((method, annotation) -> add(bean, method, annotation));
    }

    private void add(FoundBean bean, Method method, Idempotent annotation) {
        Class<?> type = bean.type();
        if (declared.containsKey(Operations.Signature.of(type, method))) {
            // A second bean of the class.
            return;
        }
        Optional<String> misuse = MisuseCheck.of(bean, method).or(() -> retries.of(bean, method));
        if (misuse.isPresent()) {
            problems.accept(misuse.get());
            return;
        }
        String described = Annotated.describe(type, method);
        String name =
                annotation.operation().isEmpty() ? type.getName() + "." + method.getName() : annotation.operation();
        if (!Operation.isLegal(name)) {
            problems.accept(Message.BAD_OPERATION.text(described, name));
            return;
        }
        Operation operation;
        try {
            operation = operation(bean, method, name, annotation);
        } catch (IdempotencyException wrong) {
            problems.accept(String.valueOf(wrong.getMessage()));
            return;
        }
        Operation other = byName.putIfAbsent(name, operation);
        if (other != null) {
            problems.accept(Message.DUPLICATE_OPERATION.text(other.method(), described, name));
        }
        declared.put(Operations.Signature.of(type, method), operation);
    }

    private Operation operation(FoundBean bean, Method method, String name, Idempotent annotation) {
        String described = Annotated.describe(bean.type(), method);
        Optional<Method> keyed = Annotated.keyed(bean.type(), method);
        boolean resource = Annotated.httpMethod(bean.type(), method).isPresent();
        resumptions.check(bean, described, name, resource);
        if (!resource) {
            CallSignature signature = CallSignature.of(method, keyed.orElseThrow(), described);
            return reader.method(name, described, bean.kind() == FoundBean.Kind.SESSION, annotation, signature)
                    .keeping(kept.of(bean, method, annotation));
        } else if (annotation.keepExceptions().length > 0) {
            throw new IdempotencyException(Message.KEEPS_ON_RESOURCE, described);
        }
        ResourceOperation operation = reader.operation(
                        name, described, bean.kind() == FoundBean.Kind.SESSION, annotation)
                .with(bean.bound(method, Transactional.class)
                        .map(DeclaredFailures::of)
                        .orElseGet(DeclaredFailures::none));
        return keyed.map(each -> KeyParameters.of(method, each, described))
                .map(operation::with)
                .orElse(operation);
    }
}
