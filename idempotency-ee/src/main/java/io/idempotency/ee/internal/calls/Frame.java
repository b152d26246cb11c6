package io.idempotency.ee.internal.calls;

import java.util.Arrays;

/** Which local variables and which places of the stack may hold the object whose methods are looked into. */
final class Frame {

    private final boolean[] slots;
    private final int locals;
    private int top;

    Frame(int locals, int stack) {
        this.slots = new boolean[locals + stack];
        this.locals = locals;
        this.top = locals;
    }

    private Frame(Frame other) {
        this.slots = other.slots.clone();
        this.locals = other.locals;
        this.top = other.top;
    }

    Frame copy() {
        return new Frame(this);
    }

    /** With nothing on the stack but an exception. */
    Frame caught() {
        Frame caught = copy();
        Arrays.fill(caught.slots, locals, caught.slots.length, false);
        caught.top = locals;
        caught.push(false);
        return caught;
    }

    /** Adds what another way to the same instruction may hold; returns whether that was anything new. */
    boolean add(Frame other) {
        boolean changed = false;
        for (int i = 0; i < slots.length; i++) {
            changed |= other.slots[i] && !slots[i];
            slots[i] |= other.slots[i];
        }
        return changed;
    }

    boolean local(int index) {
        return slots[checkedLocal(index)];
    }

    void store(int index, boolean own) {
        slots[checkedLocal(index)] = own;
    }

    void push(boolean own) {
        slots[top++] = own;
    }

    void pushOthers(int count) {
        for (int i = 0; i < count; i++) {
            push(false);
        }
    }

    boolean pop() {
        if (top == locals) {
            throw new IllegalStateException("nothing on the stack");
        }
        return slots[--top];
    }

    void pop(int count) {
        for (int i = 0; i < count; i++) {
            pop();
        }
    }

    /** Copies the upper places of the stack below some more of them. */
    void duplicate(int count, int below) {
        boolean[] upper = new boolean[count];
        boolean[] lower = new boolean[below];
        take(upper);
        take(lower);
        put(upper);
        put(lower);
        put(upper);
    }

    /** Takes as many as fit, so that the last one was on top. */
    void take(boolean[] taken) {
        for (int i = taken.length - 1; i >= 0; i--) {
            taken[i] = pop();
        }
    }

    void put(boolean[] back) {
        for (boolean own : back) {
            push(own);
        }
    }

    private int checkedLocal(int index) {
        if (index >= locals) {
            throw new IllegalStateException("no such local variable");
        }
        return index;
    }
}
