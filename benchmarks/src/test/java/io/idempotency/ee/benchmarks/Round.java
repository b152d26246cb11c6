package io.idempotency.ee.benchmarks;

import java.util.Map;
import java.util.function.ToDoubleFunction;

/** One slice of every row, all within less than a minute. */
record Round(Map<Row, Sample> samples) {

    /** How many times a row's figure is that of another row in the same round. */
    double ratio(Row row, Row to, ToDoubleFunction<Sample> figure) {
        return of(row, figure) / of(to, figure);
    }

    double of(Row row, ToDoubleFunction<Sample> figure) {
        return figure.applyAsDouble(samples.get(row));
    }
}
