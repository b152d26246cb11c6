package io.idempotency.ee.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelfCallsTest {

    private final SelfCalls calls = new SelfCalls(List.of(Resource.class, Base.class, Declared.class));

    @ParameterizedTest
    @ValueSource(
            strings = {"direct", "overHelper", "inLambda", "byReference", "behindSwitches", "overSuper", "inherited"})
    @DisplayName("B58 a call of the annotated method is found, however it is written")
    void found(String from) {
        assertThat(reachable(from)).hasValue("target");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unrelated", "ofAnotherClass", "otherOverload"})
    @DisplayName("B58 a method that cannot come to it is left alone")
    void notFound(String from) {
        assertThat(reachable(from)).isEmpty();
    }

    private Optional<String> reachable(String from) {
        return calls.reachable(method(from), List.of(method("target", String.class)))
                .map(Method::getName);
    }

    private static Method method(String name, Class<?>... parameters) {
        return Stream.of(Resource.class, Base.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(each -> each.getName().equals(name))
                .filter(each -> List.of(each.getParameterTypes()).equals(List.of(parameters)))
                .findFirst()
                .orElseThrow();
    }

    interface Declared {
        String target(String value);
    }

    static class Base {
        String inherited() {
            return ((Declared) this).target("x");
        }

        String step() {
            return "base";
        }
    }

    static class Resource extends Base implements Declared {

        static final long LONG = 5_000_000_000L;
        static final double DOUBLE = 2.5;

        @Override
        public String target(String value) {
            return value;
        }

        String target(int value) {
            return "other" + value;
        }

        String direct() {
            return target("x");
        }

        String overHelper() {
            return helper(3);
        }

        private String helper(int depth) {
            return depth == 0 ? target("x") : helper(depth - 1);
        }

        String inLambda() {
            Supplier<String> later = () -> target("x");
            return later.get();
        }

        List<String> byReference() {
            return Stream.of("x").map(this::target).toList();
        }

        String behindSwitches() {
            long wide = LONG * "abc".hashCode();
            switch ((int) wide) {
                case 1:
                case 2:
                case 3:
                    return "dense";
                case 100_000:
                    return "sparse" + DOUBLE;
                default:
                    break;
            }
            int[][] table = new int[2][3];
            for (int i = 0; i < 70_000; i += 300) {
                table[1][2] += i;
            }
            return switch (table[1][2]) {
                case 7, 8, 9 -> "near";
                default -> target("x");
            };
        }

        String overSuper() {
            return super.inherited();
        }

        String unrelated() {
            return step();
        }

        String ofAnotherClass() {
            return new Stranger().target("x");
        }

        String otherOverload() {
            return target(7);
        }
    }

    static class Stranger {
        String target(String value) {
            return value;
        }
    }
}
