package io.idempotency.ee.internal.calls;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/**
 * Follows one object through the body of a method: from the local variables that hold it at the start, over the stack and
 * other variables, to the calls that are made on it or with it. Where two ways meet, it may be what it is on either.
 */
final class OwnObject {

    /** More than a compiler has any use for: such a body is not followed. */
    private static final int MOST_SLOTS = 2_000;

    private static final int MOST_STEPS = 200_000;

    private final Instructions instructions;
    private final Code code;
    private final InstructionEffect step;
    private final TreeMap<Integer, Frame> frames = new TreeMap<>();
    private final Deque<Integer> open = new ArrayDeque<>();

    /**
     * @param fields those that may hold the object
     * @throws RuntimeException if the body is none that a compiler makes
     */
    OwnObject(Code code, ClassFile constants, Fields fields) {
        this.instructions = new Instructions(code.bytes());
        this.code = code;
        this.step = new InstructionEffect(instructions, constants, fields);
        if (code.maxLocals() + code.maxStack() > MOST_SLOTS) {
            throw new IllegalStateException("too many variables");
        }
    }

    /** The calls that the body makes. */
    List<Call> calls(BitSet own) {
        follow(own);
        List<Call> calls = new ArrayList<>();
        frames.forEach((at, frame) -> {
            if (Instructions.isCall(instructions.opcode(at))) {
                calls.addAll(step.calls(at, frame.copy()));
            }
        });
        return calls;
    }

    private void follow(BitSet own) {
        Frame start = new Frame(code.maxLocals(), code.maxStack());
        own.stream().filter(each -> each < code.maxLocals()).forEach(each -> start.store(each, true));
        reach(0, start);
        for (int steps = 0; !open.isEmpty(); steps++) {
            if (steps > MOST_STEPS) {
                throw new IllegalStateException("too many steps");
            }
            next(open.remove());
        }
    }

    private void next(int at) {
        Frame before = frame(at);
        for (Code.Handler handler : code.handlers()) {
            if (at >= handler.start() && at < handler.end()) {
                reach(handler.target(), before.caught());
            }
        }
        Frame after = before.copy();
        step.over(at, after);
        instructions.forEachTarget(at, target -> reach(target, after));
        if (!instructions.endsPath(at)) {
            reach(at + instructions.length(at), after);
        }
    }

    private Frame frame(int at) {
        Frame known = frames.get(at);
        if (known == null) {
            throw new IllegalStateException("not reached");
        }
        return known;
    }

    private void reach(int at, Frame frame) {
        if (at < 0 || at >= instructions.end()) {
            throw new IllegalStateException("outside of the body");
        }
        Frame known = frames.get(at);
        if (known == null) {
            frames.put(at, frame.copy());
            open.add(at);
        } else if (known.add(frame)) {
            open.add(at);
        }
    }
}
