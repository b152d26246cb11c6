package io.idempotency.ee.internal.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelfCallsTest {

    private static final List<Class<?>> HIERARCHY = List.of(Resource.class, Base.class, Declared.class);

    private final SelfCalls calls = new SelfCalls(HIERARCHY, new ClassFiles());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "direct",
                "overHelper",
                "inLambda",
                "byReference",
                "behindSwitches",
                "overSuper",
                "inherited",
                "storedInLocal",
                "capturedLocal",
                "passedOn",
                "passedToStatic",
                "passedToOther",
                "ofEither",
                "whenCaught",
                "inLoop",
                "inAnonymousClass",
                "inInnerClass",
                "inNestedLambdas",
                "amongWideArguments"
            })
    @DisplayName("B58 a call of the annotated method is found, however it is written")
    void found(String from) {
        assertThat(reachable(from)).hasValue("target");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unrelated",
                "ofAnotherClass",
                "otherOverload",
                "throughField",
                "throughFieldOfInterface",
                "throughFieldWithChoice",
                "throughFieldInLambda",
                "throughFieldByReference",
                "throughFieldInAnonymousClass",
                "throughSupplier",
                "throughParameter",
                "throughLocal",
                "throughReusedLocal",
                "throughArray",
                "throughStatic",
                "unbound"
            })
    @DisplayName("B58 a method that cannot come to it, or does so on another object, is left alone")
    void notFound(String from) {
        assertThat(reachable(from)).isEmpty();
    }

    @Test
    @DisplayName("Each class file is read once")
    void readOnce() {
        List<String> opened = new ArrayList<>();
        ClassFiles files = new ClassFiles((neighbour, name) -> {
            opened.add(name);
            return neighbour.getResourceAsStream(name);
        });
        Method target = method("target", String.class);
        for (Method each : Resource.class.getDeclaredMethods()) {
            new SelfCalls(HIERARCHY, files).reachable(each, List.of(target));
        }
        assertThat(opened).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(HIERARCHY.size());
    }

    private Optional<String> reachable(String from) {
        return calls.reachable(method(from), List.of(method("target", String.class)))
                .map(Method::getName);
    }

    private static Method method(String name, Class<?>... parameters) {
        return Stream.of(Resource.class, Base.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(each -> each.getName().equals(name))
                .filter(each -> parameters.length == 0
                        || List.of(each.getParameterTypes()).equals(List.of(parameters)))
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

        String storedInLocal() {
            Resource me = this;
            return me.target("x");
        }

        String capturedLocal() {
            Resource me = this;
            Supplier<String> later = () -> me.target("x");
            return later.get();
        }

        String passedOn() {
            return callOn(1L, this);
        }

        private String callOn(long wide, Resource other) {
            return other.target("x" + wide);
        }

        String passedToStatic() {
            return callStatically(2.5, this);
        }

        private static String callStatically(double wide, Resource other) {
            return other.target("x" + wide);
        }

        String passedToOther() {
            return self.callOn(1L, this);
        }

        String ofEither() {
            return (self == null ? this : self).target("x");
        }

        String whenCaught() {
            Resource me = self;
            try {
                me = this;
                step();
                return "fine";
            } catch (IllegalStateException e) {
                return me.target("x");
            } finally {
                step();
            }
        }

        String inLoop() {
            Resource me = self;
            for (int i = 0; i < 3; i++) {
                me.step();
                if (i == 1) {
                    me.target("x");
                }
                me = this;
            }
            return "done";
        }

        String inAnonymousClass() {
            return new Supplier<String>() {
                @Override
                public String get() {
                    return target("x");
                }
            }.get();
        }

        class Inner {
            class Innermost {
                String call() {
                    return target("x");
                }
            }
        }

        String inInnerClass() {
            return new Inner().new Innermost().call();
        }

        String inNestedLambdas() {
            Supplier<Supplier<String>> later = () -> () -> target("x");
            return later.get().get();
        }

        String amongWideArguments() {
            return wide(LONG + 1, self, 2.5 * DOUBLE, this);
        }

        private static String wide(long a, Resource other, double b, Resource me) {
            return a + b > 0 ? other.step() : me.target("x");
        }

        Resource self;

        Declared declared;

        static Resource shared;

        Supplier<Resource> instance = () -> shared;

        String throughField() {
            return self.target("x");
        }

        String throughFieldOfInterface() {
            return declared.target("x");
        }

        String throughFieldWithChoice() {
            return self.target(step().isEmpty() ? "x" : "y");
        }

        String throughFieldInLambda() {
            Supplier<String> later = () -> self.target("x");
            return later.get();
        }

        List<String> throughFieldByReference() {
            return Stream.of("x").map(self::target).toList();
        }

        String throughFieldInAnonymousClass() {
            return new Supplier<String>() {
                @Override
                public String get() {
                    return self.target("x");
                }
            }.get();
        }

        String throughSupplier() {
            return instance.get().target("x");
        }

        String throughParameter(Resource other) {
            return other.target("x");
        }

        String throughLocal() {
            Resource other = self;
            for (int i = 0; i < 3; i++) {
                other.target("x");
                other = instance.get();
            }
            return other.target("x");
        }

        String throughReusedLocal() {
            {
                Resource me = this;
                me.step();
            }
            Resource other = self;
            return other.target("x");
        }

        String throughArray() {
            Resource[] all = {this, self};
            return all[1].target("x");
        }

        String throughStatic() {
            return shared.target("x");
        }

        List<String> unbound() {
            return Stream.of(self).map(Resource::throughField).toList();
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
