package io.idempotency.ee.internal.http.answer;

import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.record.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** From what a method returned to the answer that is kept, without the application's writer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RenderingBenchmark {

    private static final int BODY = 300;

    private final List<Header> lines = lines();
    private final byte[] body = new byte[BODY];

    /** The headers that are kept of the four that an answer has. */
    @Benchmark
    public List<Header> headers() {
        return ReplayableHeaders.of(lines, "orders.create", List.of());
    }

    /** A body of 300 bytes, collected as far as it may go, and made an answer. */
    @Benchmark
    public Answer body() {
        BoundedOutput output = new BoundedOutput(BODY);
        try {
            output.write(body, 0, BODY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer(201, List.of(), output.bytes());
    }

    private static List<Header> lines() {
        return List.of(
                new Header("Content-Type", "application/json"),
                new Header("Location", "http://localhost:9080/orders/18a33f43-f615-416e-90e4-a1f2b3c4d5e6"),
                new Header("ETag", "\"1\""),
                new Header("Set-Cookie", "session=1"));
    }
}
