package io.idempotency.ee.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.Requests;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordCodecCompressionTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Claim CLAIM = Requests.newClaim(NOW, NOW.plusSeconds(60));
    private static final Trace TRACE = new Trace("0".repeat(31) + "1", "0".repeat(15) + "1");
    private static final int HEADERS = 7;
    private static final int BODY = 8;

    private final RecordCodec compressing = new RecordCodec(RowCipher.COMPRESSION);
    private final RecordCodec plain = new RecordCodec(RowCipher.NONE);

    @ParameterizedTest
    @DisplayName("I2 what is stored is read as it was, compressed or not, by servers with either setting")
    @MethodSource("answers")
    void roundTrip(Answer answer) {
        for (RecordCodec writer : List.of(compressing, plain)) {
            for (RecordCodec reader : List.of(compressing, plain)) {
                KeyState.Found found = found(reader, writer.completed(CLAIM, answer));
                assertThat(found).isInstanceOfSatisfying(KeyState.Completed.class, there -> {
                    assertThat(there.completed().answer().body()).isEqualTo(answer.body());
                    assertThat(there.completed().answer().headers()).isEqualTo(answer.headers());
                    assertThat(there.completed().answer().trace()).isEqualTo(answer.trace());
                });
            }
        }
    }

    static Stream<Answer> answers() {
        byte[] random = new byte[10_000];
        new Random(1).nextBytes(random);
        return Stream.of(new byte[0], new byte[1023], new byte[1024], new byte[1_000_000], random)
                .flatMap(body -> Stream.of(
                        new Answer(200, List.of(), body),
                        new Answer(200, List.of(new Header("ETag", "x")), body),
                        new Answer(200, List.of(), body, Optional.of(TRACE)),
                        new Answer(200, List.of(new Header("ETag", "x")), body, Optional.of(TRACE))));
    }

    @Test
    @DisplayName("a body of 1 KiB and more is compressed where that makes it smaller, and no other")
    void whatIsCompressed() {
        assertThat(length(new byte[1024])).isLessThan(100);
        assertThat(length(new byte[1023])).isEqualTo(1023);
        byte[] random = new byte[2000];
        new Random(1).nextBytes(random);
        assertThat(length(random)).isEqualTo(random.length);
        assertThat(((byte[]) plain.completed(CLAIM, new Answer(200, List.of(), new byte[4096]))[BODY]))
                .hasSize(4096);
    }

    @Test
    @DisplayName("I2 a compressed body that was damaged is no answer, nor is one whose line was taken away")
    void damaged() {
        Object[] row = compressing.completed(CLAIM, new Answer(200, List.of(), new byte[5000]));
        byte[] body = (byte[]) row[BODY];
        IntStream.range(0, body.length).forEach(length -> {
            row[BODY] = Arrays.copyOf(body, length);
            assertThat(found(plain, row)).isEqualTo(new KeyState.Damaged(CLAIM.expiresAt(), "body"));
        });
        row[BODY] = body;
        for (int length : new int[] {0, 4999, 5001}) {
            row[HEADERS] = "= deflate " + length;
            assertThat(found(plain, row)).isEqualTo(new KeyState.Damaged(CLAIM.expiresAt(), "body"));
        }
        for (String line :
                List.of("= deflate", "= deflate ", "= deflate x", "= deflate 5000 ", "= deflate 99999999999")) {
            row[HEADERS] = line;
            assertThat(found(plain, row)).isEqualTo(new KeyState.Damaged(CLAIM.expiresAt(), "headers"));
        }
    }

    private int length(byte[] body) {
        return ((byte[]) compressing.completed(CLAIM, new Answer(200, List.of(), body))[BODY]).length;
    }

    private static KeyState.Found found(RecordCodec codec, Object[] row) {
        return codec.found(
                CLAIM.id(),
                new RawRow(
                        (byte[]) row[3],
                        (Integer) row[2],
                        ((String) row[9]).isEmpty() ? null : (String) row[9],
                        (Long) row[5],
                        (Integer) row[6],
                        (String) row[HEADERS],
                        (byte[]) row[BODY]));
    }
}
