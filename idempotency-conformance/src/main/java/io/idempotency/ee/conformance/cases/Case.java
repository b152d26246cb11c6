package io.idempotency.ee.conformance.cases;

import io.idempotency.ee.conformance.model.Check;
import io.idempotency.ee.conformance.model.Rule;
import io.idempotency.ee.conformance.probe.Probe;

/**
 * A rule and how it is checked.
 *
 * @param rule what is asked
 * @param check how it is found out
 */
public record Case(Rule rule, Check<Probe> check) {

    static Case of(String id, String levels, String clause, String text, String consequence, Check<Probe> check) {
        return new Case(new Rule(id, Rule.Levels.of(levels), clause, text, consequence), check);
    }
}
