package io.idempotency.ee.internal.calls;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The calls of a body that cannot be followed, as if each had the object for all its arguments. */
final class EveryCall {

    private static final int MOST_ARGUMENTS = 256;

    private final Instructions instructions;
    private final ClassFile constants;

    EveryCall(Code code, ClassFile constants) {
        this.instructions = new Instructions(code.bytes());
        this.constants = constants;
    }

    /** Up to where it can be read. */
    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        try {
            for (int at = 0; at < instructions.end(); at += instructions.length(at)) {
                calls.addAll(at(at));
            }
        } catch (RuntimeException e) {
            return calls;
        }
        return calls;
    }

    private List<Call> at(int at) {
        int opcode = instructions.opcode(at);
        if (!Instructions.isCall(opcode)) {
            return List.of();
        }
        BitSet all = new BitSet();
        all.set(0, MOST_ARGUMENTS);
        int reference = instructions.unsignedShort(at + 1);
        return opcode == Instructions.INVOKEDYNAMIC
                ? constants.handled(reference, all)
                : List.of(new Call(
                        constants.owner(reference),
                        constants.member(reference),
                        opcode != Instructions.INVOKESTATIC,
                        all));
    }
}
