package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.coverage.Annotated;
import io.idempotency.ee.internal.log.Message;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Finds the annotated methods that could not be protected. */
final class MisuseCheck {

    private static final Set<Transactional.TxType> LEAVING =
            Set.of(Transactional.TxType.REQUIRES_NEW, Transactional.TxType.NOT_SUPPORTED, Transactional.TxType.NEVER);
    private static final Set<TransactionAttributeType> LEAVING_SESSION_BEAN = Set.of(
            TransactionAttributeType.REQUIRES_NEW,
            TransactionAttributeType.NOT_SUPPORTED,
            TransactionAttributeType.NEVER);
    private static final Set<Class<?>> UNKEEPABLE =
            Set.of(StreamingOutput.class, CompletionStage.class, Future.class, Flow.Publisher.class);
    /** By name: not every server has all of these. */
    private static final Set<String> DEFERRED = Set.of(
            "org.reactivestreams.Publisher",
            "org.eclipse.microprofile.reactive.streams.operators.PublisherBuilder",
            "io.smallrye.mutiny.Uni");

    private static final Set<Class<?>> ANSWERED_ELSEWHERE = Set.of(AsyncResponse.class, SseEventSink.class);

    private MisuseCheck() {}

    /** The text of the first thing that is wrong. */
    static Optional<String> of(FoundBean bean, Method method) {
        return unfit(bean, method)
                .or(() -> bean.bound(method, Idempotent.class).isPresent()
                        ? Optional.empty()
                        : Optional.of(Message.BINDING_LOST.text(Annotated.describe(bean.type(), method))));
    }

    /** The same of a method that need not be annotated yet. */
    static Optional<String> unfit(FoundBean bean, Method method) {
        Class<?> type = bean.type();
        String described = Annotated.describe(type, method);
        return modifier(type, method)
                .or(() -> Annotated.httpMethod(type, method).isPresent()
                        ? Optional.empty()
                        : MethodMisuse.of(type, method))
                .or(() -> unkeepable(type, method).map(why -> Message.NOT_KEEPABLE.text(described, why)))
                .or(() -> transaction(bean, method, described));
    }

    /** The text for a method that no container intercepts. */
    static Optional<String> modifier(Class<?> type, Method method) {
        return modifier(method)
                .map(modifier -> Message.NOT_INTERCEPTABLE.text(Annotated.describe(type, method), modifier));
    }

    private static Optional<String> modifier(Method method) {
        int modifiers = method.getModifiers();
        if (Modifier.isPrivate(modifiers)) {
            return Optional.of("private");
        } else if (Modifier.isStatic(modifiers)) {
            return Optional.of("static");
        }
        if (Modifier.isFinal(modifiers)) {
            return Optional.of("final");
        }
        return Modifier.isPublic(modifiers) ? Optional.empty() : Optional.of("not public");
    }

    private static Optional<String> unkeepable(Class<?> type, Method method) {
        if (Annotated.find(type, method, Asynchronous.class).isPresent()) {
            return Optional.of("is @Asynchronous");
        }
        return Stream.concat(
                        UNKEEPABLE.stream().filter(each -> each.isAssignableFrom(method.getReturnType())),
                        Annotated.hierarchy(method.getReturnType()).filter(each -> DEFERRED.contains(each.getName())))
                .findFirst()
                .map(each -> "returns a " + each.getSimpleName())
                .or(() -> Stream.of(method.getParameterTypes())
                        .filter(ANSWERED_ELSEWHERE::contains)
                        .findFirst()
                        .map(each -> "answers by way of a " + each.getSimpleName()));
    }

    /** A message without a transaction is acknowledged after the record's own one. */
    private static Optional<String> transaction(FoundBean bean, Method method, String described) {
        Optional<String> leaving = leaving(bean, method);
        if (leaving.isPresent()) {
            return Optional.of(Message.TRANSACTION_LEAVES.text(described, leaving.get()));
        }
        return beanManaged(bean.type()) && bean.kind() != FoundBean.Kind.MESSAGE_DRIVEN
                ? Optional.of(Message.BEAN_MANAGED.text(described))
                : Optional.empty();
    }

    private static Optional<String> leaving(FoundBean bean, Method method) {
        Optional<String> transactional = bean.bound(method, Transactional.class)
                .map(Transactional::value)
                .filter(LEAVING::contains)
                .map(value -> "@Transactional(" + value + ")");
        // Unlike @Transactional it is for the methods of the very class that has it, and not inherited.
        return transactional.or(() -> nearest(method.getDeclaringClass(), method, TransactionAttribute.class)
                .map(TransactionAttribute::value)
                .filter(LEAVING_SESSION_BEAN::contains)
                .filter(value ->
                        value != TransactionAttributeType.NOT_SUPPORTED || bean.kind() != FoundBean.Kind.MESSAGE_DRIVEN)
                .map(value -> "@TransactionAttribute(" + value + ")"));
    }

    /** Whether the method is called in a transaction that its container has begun, or joined. */
    static boolean isInTransactionOfContainer(FoundBean bean, Method method) {
        boolean ofEnterpriseBean =
                bean.kind() == FoundBean.Kind.SESSION || bean.kind() == FoundBean.Kind.MESSAGE_DRIVEN;
        return ofEnterpriseBean
                && !beanManaged(bean.type())
                && nearest(method.getDeclaringClass(), method, TransactionAttribute.class)
                        .map(TransactionAttribute::value)
                        .filter(value -> value == TransactionAttributeType.NOT_SUPPORTED)
                        .isEmpty();
    }

    private static boolean beanManaged(Class<?> type) {
        TransactionManagement management = type.getAnnotation(TransactionManagement.class);
        return management != null && management.value() == TransactionManagementType.BEAN;
    }

    /** On the method, else on its class. */
    private static <A extends Annotation> Optional<A> nearest(Class<?> type, Method method, Class<A> annotation) {
        return Optional.ofNullable(method.getAnnotation(annotation))
                .or(() -> Optional.ofNullable(type.getAnnotation(annotation)));
    }
}
