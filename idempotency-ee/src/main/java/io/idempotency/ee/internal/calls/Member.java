package io.idempotency.ee.internal.calls;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;

/**
 * A method without the class that declares it, so that it stands for those that it overrides.
 *
 * @param descriptor of its parameters and its result, as in a class file
 */
record Member(String name, String descriptor) {

    static Member of(Method method) {
        MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
        return new Member(method.getName(), type.toMethodDescriptorString());
    }
}
