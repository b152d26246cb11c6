package io.idempotency.ee.internal.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Class files that are none. */
class SpoiltClassFilesTest {

    private static final int SPOILT = 4_000;
    private static final Duration LONG = Duration.ofSeconds(60);

    @ParameterizedTest
    @DisplayName("B58 whatever a class file holds, reading it ends, and throws nothing")
    @ValueSource(classes = {SelfCallsTest.class, ClassFile.class, InstructionEffect.class, ConstantPool.class})
    void spoilt(Class<?> type) {
        byte[] file = read(type);
        Method[] methods = type.getDeclaredMethods();
        assertTimeoutPreemptively(LONG, () -> {
            for (int seed = 0; seed < SPOILT; seed++) {
                byte[] spoilt = spoil(file, new Random(seed));
                SelfCalls calls = calls(type, spoilt);
                Method from = methods[seed % methods.length];
                assertThatCode(() -> calls.reachable(from, List.of(methods)))
                        .as("seed " + seed)
                        .doesNotThrowAnyException();
            }
        });
    }

    @ParameterizedTest
    @DisplayName("B58 a file that ends early, or announces more than there is, is not looked into")
    @ValueSource(ints = {0, 1, 4, 8, 9, 10, 11, 40, 400})
    void cut(int length) {
        byte[] file = read(SelfCallsTest.class);
        Method[] methods = SelfCallsTest.class.getDeclaredMethods();
        SelfCalls calls = calls(SelfCallsTest.class, Arrays.copyOf(file, length));
        assertThat(calls.reachable(methods[0], List.of(methods))).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("B58 a switch without an end or with a negative length ends the reading of its method")
    @ValueSource(ints = {Integer.MIN_VALUE, -2, -1, 0x1fffffff, Integer.MAX_VALUE})
    void endlessSwitch(int pairs) {
        byte[] lookup = ByteBuffer.allocate(12)
                .putInt(0xab000000)
                .putInt(0)
                .putInt(pairs)
                .array();
        byte[] table = ByteBuffer.allocate(16)
                .putInt(0xaa000000)
                .putInt(0)
                .putInt(5)
                .putInt(pairs)
                .array();
        for (byte[] body : List.of(lookup, table)) {
            assertTimeoutPreemptively(
                    LONG, () -> assertThat(new EveryCall(new Code(1, 1, body, List.of()), constants()).calls())
                            .isEmpty());
        }
    }

    @Test
    @DisplayName("B58 a body that cannot be followed counts with every call that it makes")
    void notFollowed() throws IOException {
        Code body = new Code(60_000, 60_000, new byte[] {(byte) 177}, List.of());
        assertThatCode(() -> new OwnObject(body, constants(), (owner, field) -> false).calls(new BitSet()))
                .isInstanceOf(IllegalStateException.class);
    }

    private static ClassFile constants() throws IOException {
        return new ClassFile(read(SelfCallsTest.class));
    }

    private static SelfCalls calls(Class<?> type, byte[] file) {
        return new SelfCalls(List.of(type), new ClassFiles((neighbour, name) -> new ByteArrayInputStream(file)));
    }

    /** One to three bytes changed, half of them behind the constants, many to what is a boundary; now and then cut. */
    private static byte[] spoil(byte[] file, Random random) {
        byte[] spoilt = random.nextInt(10) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file.clone();
        for (int i = random.nextInt(3); i >= 0 && spoilt.length > 1; i--) {
            int half = random.nextBoolean() ? spoilt.length / 2 : 0;
            int at = half + random.nextInt(spoilt.length - half);
            spoilt[at] = random.nextBoolean() ? (byte) random.nextInt(256) : (byte) (random.nextInt(3) - 1);
        }
        return spoilt;
    }

    private static byte[] read(Class<?> type) {
        String name = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream stream = Objects.requireNonNull(type.getResourceAsStream(name))) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
