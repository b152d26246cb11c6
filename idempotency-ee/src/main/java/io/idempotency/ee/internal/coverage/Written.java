package io.idempotency.ee.internal.coverage;

import java.lang.reflect.Method;

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

    /** The method of a class that another one of the same name and parameters overrides. */
    public static Method method(Class<?> type, Method found) {
        if (found.getDeclaringClass().isAssignableFrom(type)) {
            return found;
        }
        try {
            return type.getMethod(found.getName(), found.getParameterTypes());
        } catch (NoSuchMethodException e) {
            return found;
        }
    }
}
