package io.idempotency.ee.internal.calls;

/** Slots that a field's or a method's descriptor takes (Java Virtual Machine Specification, section 4.3). */
final class Descriptor {

    private Descriptor() {}

    /** Of all parameters together, without the receiver. */
    static int parameterSlots(String method) {
        int slots = 0;
        int at = 1;
        while (method.charAt(at) != ')') {
            int end = end(method, at);
            slots += slots(method.substring(at, end));
            at = end;
        }
        return slots;
    }

    static int resultSlots(String method) {
        return slots(method.substring(method.indexOf(')') + 1));
    }

    static int slots(String type) {
        return switch (type.charAt(0)) {
            case 'V' -> 0;
            case 'J', 'D' -> 2;
            default -> 1;
        };
    }

    private static int end(String method, int start) {
        int at = start;
        while (method.charAt(at) == '[') {
            at++;
        }
        if (method.charAt(at) != 'L') {
            return at + 1;
        }
        int semicolon = method.indexOf(';', at);
        if (semicolon < 0) {
            throw new IllegalArgumentException("descriptor without an end");
        }
        return semicolon + 1;
    }
}
