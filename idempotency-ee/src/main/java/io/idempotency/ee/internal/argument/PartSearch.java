package io.idempotency.ee.internal.argument;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds a part by its name in a type, when the application is deployed. */
final class PartSearch {

    /** RFC 6901 section 3; providers take any escape. */
    private static final Pattern POINTER = Pattern.compile("(?:/(?:[^~/]|~[01])*+)++");

    private final Type type;
    private final Class<?> raw;

    PartSearch(Type type) {
        this.type = type;
        this.raw = raw(type);
    }

    /** @throws WrongPartException if there is none of that name, or one that has no text */
    Part whole() throws WrongPartException {
        requireText(type, "a " + raw.getSimpleName());
        return new Part.Whole();
    }

    /** The same of a part with a name. */
    Part named(String name) throws WrongPartException {
        if (Messages.isType(raw)) {
            return ofMessage(name);
        } else if (name.startsWith("/")) {
            return pointed(name);
        } else if (Map.class.isAssignableFrom(raw)) {
            requireText(valueType(), "a member of " + type.getTypeName());
            return new Part.Member(name);
        } else if (raw == JsonValue.class) {
            return new Part.Member(name);
        }
        return property(name);
    }

    private Part ofMessage(String name) throws WrongPartException {
        if (Messages.CHANGING.contains(name)) {
            throw new WrongPartException(name + " changes from delivery to delivery, so that each would be executed");
        } else if (name.startsWith("/")) {
            return new MessagePointer(pointer(name));
        }
        return getters(name).findAny().isPresent() ? property(name) : new MessagePart(name);
    }

    private Part pointed(String name) throws WrongPartException {
        if (raw != String.class && !JsonValue.class.isAssignableFrom(raw)) {
            throw new WrongPartException(
                    "the JSON Pointer " + name + " is for a JsonValue or a String, not for a " + raw.getSimpleName());
        }
        return pointer(name);
    }

    private static Part.Pointed pointer(String name) throws WrongPartException {
        if (!POINTER.matcher(name).matches()) {
            throw new WrongPartException(name + " is no JSON Pointer");
        }
        return new Part.Pointed(Json.createPointer(name));
    }

    private Part property(String name) throws WrongPartException {
        Method getter = getters(name)
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .findFirst()
                .orElseThrow(() -> new WrongPartException(
                        raw.getName() + " has no record component and no public getter for " + name));
        if (!getter.trySetAccessible()) {
            throw new WrongPartException(raw.getName() + " is in a module that does not open it");
        }
        requireText(
                getter.getGenericReturnType(),
                name + " is a " + getter.getReturnType().getSimpleName() + ", which");
        return new Part.Property(getter);
    }

    private Stream<Method> getters(String name) {
        String end = name.isEmpty() ? "" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        List<String> names = raw.isRecord() ? List.of(name, "get" + end, "is" + end) : List.of("get" + end, "is" + end);
        return names.stream().flatMap(each -> Stream.of(raw.getMethods())
                .filter(method -> method.getParameterCount() == 0
                        && method.getName().equals(each)
                        && (!each.equals("is" + end) || isTruth(method.getReturnType()))));
    }

    private static boolean isTruth(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    /** Of a map; JSON's values say at the call what they are. */
    private Type valueType() {
        return type instanceof ParameterizedType generic && generic.getActualTypeArguments().length == 2
                ? generic.getActualTypeArguments()[1]
                : JsonObject.class.isAssignableFrom(raw) ? JsonValue.class : Object.class;
    }

    private static void requireText(Type type, String what) throws WrongPartException {
        Type inner = type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                ? generic.getActualTypeArguments()[0]
                : type;
        if (!KeyText.isThereFor(raw(inner))) {
            throw new WrongPartException(what + " has no text form; name a part of it");
        }
    }

    /** What is not known before the call counts as an object. */
    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        return type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> plain
                ? plain
                : Object.class;
    }

    /** The message is for the developer. */
    static final class WrongPartException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String reason;

        WrongPartException(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
