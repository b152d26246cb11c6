package io.idempotency.ee.internal.coverage;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Classes and methods as somebody has written them. A container derives classes, whose methods have no annotations and no generic
 * types; Jersey takes such a class for the resource class where a locator returns an object of it.
 */
public final class Written {

    private Written() {}

    /** The class itself, or the one that a container has derived it from: what is made at run time has no class file. */
    public static Class<?> type(Class<?> found) {
        for (Class<?> type = found; type != null && type != Object.class; type = type.getSuperclass()) {
            if (type.getResource('/' + type.getName().replace('.', '/') + ".class") != null) {
                return type;
            }
        }
        return found;
    }

    /**
     * The method of a class that another one of the same name and parameters overrides, or that the compiler has made another one
     * for: CXF takes that one, where an interface has a type variable, for the resource method.
     */
    public static Method method(Class<?> type, Method found) {
        if (found.isBridge()) {
            return bridged(found);
        } else if (found.getDeclaringClass().isAssignableFrom(type)) {
            return found;
        }
        try {
            return type.getMethod(found.getName(), found.getParameterTypes());
        } catch (NoSuchMethodException e) {
            return found;
        }
    }

    /** It itself where more than one could be meant. */
    private static Method bridged(Method bridge) {
        List<Method> called = Stream.of(bridge.getDeclaringClass().getDeclaredMethods())
                .filter(each -> !each.isBridge() && overrides(each, bridge))
                .toList();
        return called.size() == 1 ? called.get(0) : bridge;
    }

    private static boolean overrides(Method method, Method bridge) {
        Class<?>[] own = method.getParameterTypes();
        Class<?>[] wider = bridge.getParameterTypes();
        return method.getName().equals(bridge.getName())
                && own.length == wider.length
                && bridge.getReturnType().isAssignableFrom(method.getReturnType())
                && IntStream.range(0, own.length).allMatch(i -> wider[i].isAssignableFrom(own[i]));
    }
}
