package io.idempotency.ee;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.idempotency.ee.internal.record.Header;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Makes one of every record of the jar, with a secret in each component that may hold one, and prints it. A component is
 * known by its name or its type: a record that is added is tried as well.
 */
class RecordSecretsTest {

    private static final String SECRET = "planted-secret";

    /** Names of what belongs to a caller. */
    private static final Set<String> SECRETS = Set.of(
            "key",
            "principal",
            "tenant",
            "body",
            "bytes",
            "call",
            "contents",
            "keys",
            "value",
            "path",
            "query",
            "headers",
            "replayable",
            "request",
            "lines",
            "cookies",
            "parts");

    static List<Class<?>> records() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.idempotency.ee")
                        .stream()
                        .filter(JavaClass::isRecord)
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    @ParameterizedTest
    @DisplayName("B24 F9 no record value prints a key, a principal, a body or a header's value")
    @MethodSource("records")
    void printsNoSecret(Class<?> type) {
        assertThat(String.valueOf(filled(type))).doesNotContain(SECRET);
    }

    @Test
    @DisplayName("B24 the test above plants its secret, and sees it where a record prints it")
    void seesSecrets() {
        assertThat(String.valueOf(filled(Careless.class))).contains(SECRET);
        assertThat(new Header("X", SECRET).value()).isEqualTo(SECRET);
        assertThat(records()).hasSizeGreaterThan(30);
    }

    private static Object filled(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Stream.of(components).map(RecordSecretsTest::value).toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " cannot be made", e);
        }
    }

    private static Object value(RecordComponent component) {
        return SECRETS.contains(component.getName()) ? secret(component) : harmless(component.getType());
    }

    private static Object secret(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return SECRET;
        } else if (type == byte[].class) {
            return SECRET.getBytes(StandardCharsets.UTF_8);
        } else if (type == Optional.class) {
            return Optional.of(SECRET);
        } else if (type == List.class) {
            String element = component.getGenericType().toString();
            return List.of(
                    element.contains("Header")
                            ? new Header("X", SECRET)
                            : element.contains("List<java.util.List") ? List.of(SECRET) : SECRET);
        } else if (Map.class.isAssignableFrom(type)) {
            MultivaluedHashMap<String, Object> map = new MultivaluedHashMap<>();
            map.add("X", SECRET);
            return map;
        }
        return type.isInterface() && !type.isSealed() ? printing(type, SECRET) : harmless(type);
    }

    private static Object harmless(Class<?> type) {
        if (type.isRecord()) {
            return filled(type);
        } else if (type.isSealed()) {
            return harmless(type.getPermittedSubclasses()[0]);
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type.isPrimitive()) {
            return Array.get(Array.newInstance(type, 1), 0);
        } else if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        } else if (type == String.class) {
            return "harmless";
        } else if (type == Optional.class) {
            return Optional.empty();
        } else if (type == List.class) {
            return List.of();
        } else if (type.isInterface()) {
            return printing(type, "harmless");
        }
        return null;
    }

    private static Object printing(Class<?> type, String text) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getName().equals("toString") ? text : null);
    }

    private record Careless(String key, List<List<String>> lines, Optional<String> tenant) {}
}
