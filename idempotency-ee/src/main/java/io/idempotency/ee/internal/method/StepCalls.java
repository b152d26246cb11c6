package io.idempotency.ee.internal.method;

import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.invoke.Invoker;
import io.idempotency.ee.internal.invoke.Steps;
import io.idempotency.ee.internal.operation.NamedOperation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Steps are calls in Java whose key is their execution's. */
@ApplicationScoped
public class StepCalls implements Steps {

    @Inject
    Invoker invoker;

    @Inject
    CallChecks checks;

    @Inject
    JsonBinding json;

    @Override
    public @Nullable Object execute(Attempt step, Type type, Callable<? extends @Nullable Object> work)
            throws Exception {
        NamedOperation operation = checks.step(step);
        Outcomes outcomes = new Outcomes(new ResultType(type), new ResultJson(json), new ThrownJson(json, Map.of()));
        MethodWork call = new MethodWork(work, operation, outcomes);
        Outcome outcome = invoker.executeStep(step, call);
        return new Delivery(new StepFailures(operation, outcome), call).give(outcome);
    }
}
