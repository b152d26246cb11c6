package io.idempotency.ee.calls;

import java.nio.ByteBuffer;
import java.util.function.IntConsumer;

/** Walks over the instructions of a method (Java Virtual Machine Specification, section 6.5) and tells of its calls. */
final class Instructions {

    private static final int TABLESWITCH = 170;
    private static final int LOOKUPSWITCH = 171;
    private static final int INVOKEVIRTUAL = 182;
    private static final int INVOKEINTERFACE = 185;
    private static final int INVOKEDYNAMIC = 186;
    private static final int IINC = 132;
    private static final int WIDE = 196;

    private final ByteBuffer code;

    Instructions(byte[] code) {
        this.code = ByteBuffer.wrap(code);
    }

    /**
     * Tells the constant of each call.
     *
     * @param calls takes method references
     * @param dynamicCalls takes the constants of {@code invokedynamic}: lambdas and method references of the source
     */
    void forEachCall(IntConsumer calls, IntConsumer dynamicCalls) {
        for (int at = 0; at < code.limit(); at += length(at)) {
            int opcode = opcode(at);
            if (opcode >= INVOKEVIRTUAL && opcode <= INVOKEINTERFACE) {
                calls.accept(Short.toUnsignedInt(code.getShort(at + 1)));
            } else if (opcode == INVOKEDYNAMIC) {
                dynamicCalls.accept(Short.toUnsignedInt(code.getShort(at + 1)));
            }
        }
    }

    private int opcode(int at) {
        return Byte.toUnsignedInt(code.get(at));
    }

    private int length(int at) {
        int opcode = opcode(at);
        return switch (opcode) {
            case TABLESWITCH, LOOKUPSWITCH -> switchLength(at, opcode);
            case WIDE -> opcode(at + 1) == IINC ? 6 : 4;
            case 16, 18, 21, 22, 23, 24, 25, 54, 55, 56, 57, 58, 169, 188 -> 2;
            case 17, 19, 20, IINC, 187, 189, 192, 193, 198, 199 -> 3;
            case 197 -> 4;
            case INVOKEINTERFACE, INVOKEDYNAMIC, 200, 201 -> 5;
            default -> (opcode >= 153 && opcode <= 168) || (opcode >= 178 && opcode <= 184) ? 3 : 1;
        };
    }

    /** The operands of a switch start at a multiple of four. */
    private int switchLength(int at, int opcode) {
        int operands = (at + 4) & ~3;
        if (opcode == LOOKUPSWITCH) {
            return operands + 8 + 8 * code.getInt(operands + 4) - at;
        }
        int low = code.getInt(operands + 4);
        int high = code.getInt(operands + 8);
        return operands + 12 + 4 * (high - low + 1) - at;
    }
}
