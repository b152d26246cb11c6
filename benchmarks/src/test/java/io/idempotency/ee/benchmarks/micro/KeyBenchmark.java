package io.idempotency.ee.benchmarks.micro;

import io.idempotency.ee.internal.key.ComparedRequest;
import io.idempotency.ee.internal.key.Fingerprints;
import io.idempotency.ee.internal.key.FramedDigest;
import io.idempotency.ee.internal.key.KeyHeader;
import io.idempotency.ee.internal.key.KeyReading;
import io.idempotency.ee.internal.key.KeyRules;
import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.key.RecordIdentity;
import io.idempotency.ee.internal.key.Scope;
import io.idempotency.ee.internal.key.content.Content;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the request to its key, its record's identity and its fingerprint. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KeyBenchmark {

    private static final KeyRules LENIENT = new KeyRules(false, 255, Optional.empty());
    private static final String KEY = "8e03978e-40d5-43e8-bc93-6894a57f9324";
    private static final int KIB = 1024;

    private final List<String> quoted = List.of('"' + KEY + '"');
    private final List<String> bare = List.of(KEY);
    private final Scope scope = new Scope(Optional.of("alice"), Optional.empty());
    private final RecordIdentity identity = RecordIdentity.of(scope, "orders.create", KEY);
    private final byte[] small = new byte[KIB];
    private final byte[] large = new byte[KIB * KIB];

    /** A structured-field String. */
    @Benchmark
    public KeyReading keyQuoted() {
        return KeyHeader.read(quoted, LENIENT);
    }

    /** The bare value that most clients send. */
    @Benchmark
    public KeyReading keyBare() {
        return KeyHeader.read(bare, LENIENT);
    }

    /** The primary key. */
    @Benchmark
    public RecordId identity() {
        return RecordIdentity.of(scope, "orders.create", KEY).id();
    }

    /** What SHA-256 itself takes for as many bytes as an identity has. */
    @Benchmark
    public byte[] digestOfOnePart() {
        return new FramedDigest().add(KEY).bytes();
    }

    /** Of a request with a body of 1 KiB. */
    @Benchmark
    public Fingerprints fingerprint1KiB() {
        return fingerprint(small).of(identity);
    }

    /** Of a request with a body of 1 MiB. */
    @Benchmark
    public Fingerprints fingerprint1MiB() {
        return fingerprint(large).of(identity);
    }

    private static ComparedRequest fingerprint(byte[] body) {
        return new ComparedRequest(
                "POST",
                "/sample-orders/api/orders",
                Optional.empty(),
                List.of(),
                Content.digest(Optional.of("application/json"), body, false));
    }
}
