package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.coverage.Annotated;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.method.KeptCheck;
import io.idempotency.ee.internal.method.KeptCodec;
import io.idempotency.ee.internal.operation.KeptTypes;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.transaction.Transactional;
import java.lang.reflect.Method;
import java.rmi.RemoteException;
import java.util.ArrayList;
import java.util.List;

/** The exceptions that methods keep as outcomes, and the beans that store them. */
final class KeptExceptions {

    private final List<KeptCodec> codecs = new ArrayList<>();

    void note(Bean<?> bean) {
        KeptCodec.of(bean).forEach(codecs::add);
    }

    /**
     * Those of a method that is no resource method.
     *
     * @throws IdempotencyException if one of them cannot be kept
     */
    KeptTypes of(FoundBean bean, Method method, Idempotent annotation) {
        KeptTypes listed = KeptTypes.of(List.of(annotation.keepExceptions()));
        if (listed.types().isEmpty()) {
            return listed;
        }
        String described = Annotated.describe(bean.type(), method);
        KeptCheck.of(described, listed.types(), KeptCodec.chosen(codecs).keySet())
                .ifPresent(wrong -> {
                    throw wrong;
                });
        KeptTypes kept =
                bean.bound(method, Transactional.class).map(listed::with).orElse(listed);
        if (MisuseCheck.isInTransactionOfContainer(bean, method)) {
            kept.types().stream()
                    .filter(type -> leavesNothing(bean, kept, type))
                    .findFirst()
                    .ifPresent(type -> {
                        throw new IdempotencyException(Message.KEPT_ROLLS_BACK, described, type.getName());
                    });
        }
        return kept;
    }

    /** No exception out of a message-driven bean leaves its transaction: the message comes again. */
    private static boolean leavesNothing(FoundBean bean, KeptTypes kept, Class<?> type) {
        return bean.kind() == FoundBean.Kind.MESSAGE_DRIVEN
                || RemoteException.class.isAssignableFrom(type)
                || kept.rollsBack(type);
    }
}
