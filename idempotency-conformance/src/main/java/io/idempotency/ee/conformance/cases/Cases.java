package io.idempotency.ee.conformance.cases;

import java.util.List;
import java.util.stream.Stream;

/** The specification. */
public final class Cases {

    private static final List<Case> ALL = Stream.of(
                    BasicCases.ALL,
                    KeyCases.ALL,
                    ReplayCases.ALL,
                    MismatchCases.ALL,
                    ConcurrencyCases.ALL,
                    LossCases.ALL,
                    ScopeCases.ALL,
                    FailureCases.ALL,
                    SizeCases.ALL,
                    SafeCases.ALL,
                    TimeCases.ALL)
            .flatMap(List::stream)
            .toList();

    private Cases() {}

    /** Returns all cases in their order; the first is that the service works at all. */
    public static List<Case> all() {
        return ALL;
    }
}
