package io.idempotency.ee.internal.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WrittenTest {

    /** With a type variable, so that the compiler makes a method for what implements it. */
    interface Api<T extends Number> {
        Object take(T value, String text);
    }

    static class Resource implements Api<Integer> {
        @Override
        public String take(Integer value, String text) {
            return text + value;
        }

        public String take(Integer value, Integer other) {
            return "another one";
        }
    }

    /** Two could be meant by the one that the compiler makes. */
    static class Ambiguous implements Api<Integer> {
        @Override
        public String take(Integer value, String text) {
            return text + value;
        }

        public String take(Long value, String text) {
            return text + value;
        }
    }

    @Test
    @DisplayName("B61 the method that the compiler made for an interface's type variable stands for the written one")
    void bridge() throws NoSuchMethodException {
        Method written = Resource.class.getMethod("take", Integer.class, String.class);

        assertThat(bridges(Resource.class)).isNotEmpty().allSatisfy(bridge -> assertThat(
                        Written.method(Resource.class, bridge))
                .isEqualTo(written));
        assertThat(Written.method(Resource.class, written)).isEqualTo(written);
    }

    @Test
    @DisplayName("B61 where several methods could be meant, the one that was found is taken")
    void ambiguous() {
        assertThat(bridges(Ambiguous.class))
                .filteredOn(bridge -> bridge.getParameterTypes()[0] == Number.class)
                .isNotEmpty()
                .allSatisfy(bridge ->
                        assertThat(Written.method(Ambiguous.class, bridge)).isEqualTo(bridge));
    }

    private static List<Method> bridges(Class<?> type) {
        return Stream.of(type.getDeclaredMethods()).filter(Method::isBridge).toList();
    }
}
