package io.idempotency.ee.internal.calls;

import java.util.BitSet;
import java.util.List;

/** What one instruction does with a frame (Java Virtual Machine Specification, section 6.5). */
final class InstructionEffect {

    private static final int ALOAD = 25;
    private static final int ALOAD_0 = 42;
    private static final int ASTORE = 58;
    private static final int ASTORE_0 = 75;
    private static final int GETSTATIC = 178;
    private static final int PUTSTATIC = 179;
    private static final int GETFIELD = 180;
    private static final int PUTFIELD = 181;
    private static final int CHECKCAST = 192;
    private static final int MULTIANEWARRAY = 197;

    private final Instructions instructions;
    private final ClassFile constants;
    private final Fields fields;

    /** @param fields those that may hold the object */
    InstructionEffect(Instructions instructions, ClassFile constants, Fields fields) {
        this.instructions = instructions;
        this.constants = constants;
        this.fields = fields;
    }

    void over(int at, Frame frame) {
        int opcode = instructions.opcode(at);
        switch (opcode) {
            case ALOAD -> frame.push(frame.local(instructions.unsignedByte(at + 1)));
            case ALOAD_0, ALOAD_0 + 1, ALOAD_0 + 2, ALOAD_0 + 3 -> frame.push(frame.local(opcode - ALOAD_0));
            case ASTORE -> frame.store(instructions.unsignedByte(at + 1), frame.pop());
            case ASTORE_0, ASTORE_0 + 1, ASTORE_0 + 2, ASTORE_0 + 3 -> frame.store(opcode - ASTORE_0, frame.pop());
            case 89, 90, 91, 92, 93, 94, 95 -> shuffle(opcode, frame);
            case Instructions.WIDE -> wide(at, frame);
            case CHECKCAST -> {}
            case 168, 169, 201 -> throw new IllegalStateException("a subroutine");
            default -> others(at, opcode, frame);
        }
    }

    /** The calls of an instruction that is one: of a method, or of those that a lambda stands for. */
    List<Call> calls(int at, Frame frame) {
        int reference = instructions.unsignedShort(at + 1);
        int opcode = instructions.opcode(at);
        boolean receiver = opcode != Instructions.INVOKESTATIC && opcode != Instructions.INVOKEDYNAMIC;
        Member member = constants.member(reference);
        boolean[] arguments = new boolean[Descriptor.parameterSlots(member.descriptor()) + (receiver ? 1 : 0)];
        frame.take(arguments);
        BitSet own = new BitSet();
        for (int i = 0; i < arguments.length; i++) {
            own.set(i, arguments[i]);
        }
        return opcode == Instructions.INVOKEDYNAMIC
                ? constants.handled(reference, own)
                : List.of(new Call(constants.owner(reference), member, receiver, own));
    }

    private void others(int at, int opcode, Frame frame) {
        if (Instructions.isCall(opcode)) {
            String descriptor =
                    constants.member(instructions.unsignedShort(at + 1)).descriptor();
            frame.pop(Descriptor.parameterSlots(descriptor));
            frame.pop(opcode == Instructions.INVOKESTATIC || opcode == Instructions.INVOKEDYNAMIC ? 0 : 1);
            frame.pushOthers(Descriptor.resultSlots(descriptor));
        } else if (opcode >= GETSTATIC && opcode <= PUTFIELD) {
            field(instructions.unsignedShort(at + 1), opcode, frame);
        } else if (opcode == MULTIANEWARRAY) {
            frame.pop(instructions.unsignedByte(at + 3));
            frame.push(false);
        } else {
            frame.pop(StackEffects.pops(opcode));
            frame.pushOthers(StackEffects.pushes(opcode));
        }
    }

    private void field(int reference, int opcode, Frame frame) {
        int slots = Descriptor.slots(constants.member(reference).descriptor());
        frame.pop(opcode == PUTSTATIC || opcode == PUTFIELD ? slots : 0);
        frame.pop(opcode == GETFIELD || opcode == PUTFIELD ? 1 : 0);
        if (opcode == GETFIELD && slots == 1) {
            frame.push(fields.mayHold(constants.owner(reference), constants.member(reference)));
        } else if (opcode == GETFIELD || opcode == GETSTATIC) {
            frame.pushOthers(slots);
        }
    }

    private void wide(int at, Frame frame) {
        int opcode = instructions.opcode(at + 1);
        int local = instructions.unsignedShort(at + 2);
        switch (opcode) {
            case ALOAD -> frame.push(frame.local(local));
            case ASTORE -> frame.store(local, frame.pop());
            case Instructions.IINC -> {}
            case 169 -> throw new IllegalStateException("a subroutine");
            default -> {
                frame.pop(StackEffects.pops(opcode));
                frame.pushOthers(StackEffects.pushes(opcode));
            }
        }
    }

    private static void shuffle(int opcode, Frame frame) {
        switch (opcode) {
            case 89 -> frame.duplicate(1, 0);
            case 90 -> frame.duplicate(1, 1);
            case 91 -> frame.duplicate(1, 2);
            case 92 -> frame.duplicate(2, 0);
            case 93 -> frame.duplicate(2, 1);
            case 94 -> frame.duplicate(2, 2);
            default -> {
                boolean upper = frame.pop();
                boolean lower = frame.pop();
                frame.push(upper);
                frame.push(lower);
            }
        }
    }
}
