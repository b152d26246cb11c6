package io.idempotency.ee.internal.record;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The headers of an answer, to their column and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HeaderTextBenchmark {

    private final List<Header> headers = List.of(
            new Header("Content-Type", "application/json"),
            new Header(
                    "Location", "http://localhost:9080/sample-orders/api/orders/18a33f43-f615-416e-90e4-df13c1c1a912"));
    private final Answer answer = new Answer(201, headers, new byte[0]);
    private final String text = HeaderText.write(answer);

    /** Of a first answer. */
    @Benchmark
    public String headersToText() {
        return HeaderText.write(answer);
    }

    /** Of a replay. */
    @Benchmark
    public List<Header> textToHeaders() {
        return HeaderText.read(text).orElseThrow();
    }
}
