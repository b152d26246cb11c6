package io.idempotency.ee.it.reliability.audit;

import java.util.List;
import java.util.Map;

/**
 * What the audit has found.
 *
 * @param all the keys, or ids, for each kind; none if all is well
 */
public record Findings(Map<Violation, List<String>> all) {

    public List<String> of(Violation violation) {
        return all.get(violation);
    }
}
