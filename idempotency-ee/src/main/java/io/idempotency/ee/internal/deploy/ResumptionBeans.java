package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.method.Resumptions;
import io.idempotency.ee.spi.Resumption;
import jakarta.enterprise.inject.spi.Bean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The beans that finish executions, and what is wrong with them. */
final class ResumptionBeans {

    private final List<Bean<?>> beans = new ArrayList<>();

    void note(Bean<?> bean) {
        if (bean.getTypes().contains(Resumption.class)) {
            beans.add(bean);
        }
    }

    void check(Consumer<String> problems) {
        beans.stream()
                .filter(bean -> Resumptions.operations(bean).findAny().isEmpty())
                .map(bean -> Message.RESUMES_NOTHING.text(bean.getBeanClass().getName()))
                .forEach(problems);
        operations()
                .distinct()
                .filter(this::isAmbiguous)
                .map(name -> Message.SEVERAL_HOOKS.text("Resumption of " + name))
                .forEach(problems);
    }

    /** @throws IdempotencyException if an operation of this kind is to be resumed and cannot be */
    void check(FoundBean bean, String described, String name, boolean resource) {
        if (operations().noneMatch(name::equals)) {
            return;
        } else if (resource) {
            throw new IdempotencyException(Message.RESUMES_ON_RESOURCE, described);
        } else if (bean.kind() != FoundBean.Kind.MANAGED) {
            throw new IdempotencyException(Message.RESUMES_ON_ENTERPRISE_BEAN, described);
        }
    }

    private Stream<String> operations() {
        return beans.stream().flatMap(Resumptions::operations);
    }

    /** As CDI resolves it. */
    private boolean isAmbiguous(String operation) {
        List<Bean<?>> rivals = beans.stream()
                .filter(bean -> Resumptions.operations(bean).anyMatch(operation::equals))
                .toList();
        long alternatives = rivals.stream().filter(Bean::isAlternative).count();
        return rivals.size() > 1 && alternatives != 1;
    }
}
