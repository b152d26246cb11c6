package io.idempotency.ee.internal.calls;

import java.nio.ByteBuffer;
import java.util.function.IntConsumer;

/** The instructions of a method, one after another (Java Virtual Machine Specification, section 6.5). */
final class Instructions {

    static final int IINC = 132;
    static final int GOTO = 167;
    static final int TABLESWITCH = 170;
    static final int LOOKUPSWITCH = 171;
    static final int INVOKEVIRTUAL = 182;
    static final int INVOKESTATIC = 184;
    static final int INVOKEINTERFACE = 185;
    static final int INVOKEDYNAMIC = 186;
    static final int WIDE = 196;
    static final int GOTO_W = 200;

    private final ByteBuffer code;

    Instructions(byte[] code) {
        this.code = ByteBuffer.wrap(code);
    }

    int end() {
        return code.limit();
    }

    int opcode(int at) {
        return unsignedByte(at);
    }

    int unsignedByte(int at) {
        return Byte.toUnsignedInt(code.get(at));
    }

    int unsignedShort(int at) {
        return Short.toUnsignedInt(code.getShort(at));
    }

    static boolean isCall(int opcode) {
        return opcode >= INVOKEVIRTUAL && opcode <= INVOKEDYNAMIC;
    }

    /** Whether what comes after it is not what is executed next. */
    boolean endsPath(int at) {
        int opcode = opcode(at);
        return opcode == GOTO || opcode == GOTO_W || (opcode >= TABLESWITCH && opcode <= 177) || opcode == 191;
    }

    /** Tells where an instruction may jump to. */
    void forEachTarget(int at, IntConsumer targets) {
        int opcode = opcode(at);
        if ((opcode >= 153 && opcode <= GOTO) || opcode == 198 || opcode == 199) {
            targets.accept(at + code.getShort(at + 1));
        } else if (opcode == GOTO_W) {
            targets.accept(at + code.getInt(at + 1));
        } else if (opcode == TABLESWITCH || opcode == LOOKUPSWITCH) {
            int operands = operands(at);
            int step = opcode == TABLESWITCH ? 4 : 8;
            targets.accept(at + code.getInt(operands));
            // The first match of a lookup stands where the upper bound of a table does.
            for (int i = operands + 12; i < at + length(at); i += step) {
                targets.accept(at + code.getInt(i));
            }
        }
    }

    /** The length of an instruction, above zero. */
    int length(int at) {
        int opcode = opcode(at);
        return switch (opcode) {
            case TABLESWITCH, LOOKUPSWITCH -> switchLength(at, opcode);
            case WIDE -> opcode(at + 1) == IINC ? 6 : 4;
            case 16, 18, 21, 22, 23, 24, 25, 54, 55, 56, 57, 58, 169, 188 -> 2;
            case 17, 19, 20, IINC, 187, 189, 192, 193, 198, 199 -> 3;
            case 197 -> 4;
            case INVOKEINTERFACE, INVOKEDYNAMIC, GOTO_W, 201 -> 5;
            default -> (opcode >= 153 && opcode <= 168) || (opcode >= 178 && opcode <= 184) ? 3 : 1;
        };
    }

    private int switchLength(int at, int opcode) {
        int operands = operands(at);
        long cases = opcode == LOOKUPSWITCH
                ? 8L * code.getInt(operands + 4) - 4
                : 4L * ((long) code.getInt(operands + 8) - code.getInt(operands + 4) + 1);
        long length = operands + 12 + cases - at;
        if (length < 1 || at + length > end()) {
            throw new IllegalStateException("switch without an end");
        }
        return (int) length;
    }

    /** The operands of a switch start at a multiple of four. */
    private static int operands(int at) {
        return (at + 4) & ~3;
    }
}
