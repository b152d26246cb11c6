package io.idempotency.ee.internal.encryption;

import io.idempotency.ee.internal.record.RowCipher;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What encryption adds to a first answer, and to a replay. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EncryptionBenchmark {

    @Param({"300", "10000", "1000000"})
    int length;

    @Param({"false", "true"})
    boolean compress;

    private final byte[] row = new byte[70];
    private RowEncryption encryption;
    private byte[] contents;
    private RowCipher.Encrypted encrypted;

    /** JSON of about the length. */
    @Setup
    public void prepare() {
        encryption = new RowEncryption(
                new ConfiguredKeys(Map.of("k", new SecretKeySpec(new byte[32], "AES")), "k"), compress);
        StringBuilder json = new StringBuilder();
        for (int i = 0; json.length() < length; i++) {
            json.append("{\"id\":")
                    .append(i * 7919)
                    .append(",\"name\":\"item ")
                    .append(i % 97)
                    .append("\"},");
        }
        contents = Arrays.copyOf(json.toString().getBytes(StandardCharsets.UTF_8), length);
        encrypted = encrypt();
    }

    /** Of a first answer. */
    @Benchmark
    public RowCipher.Encrypted encrypt() {
        return encryption.encrypt(contents, row).orElseThrow();
    }

    /** Of a replay. */
    @Benchmark
    public RowCipher.Decrypted decrypt() {
        return encryption.decrypt(encrypted, row);
    }
}
