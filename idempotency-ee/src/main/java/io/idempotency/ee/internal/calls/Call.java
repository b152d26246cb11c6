package io.idempotency.ee.internal.calls;

import java.util.BitSet;

/**
 * A call of a method by another one.
 *
 * @param owner the class that it names, with slashes
 * @param receiver whether it is called on an object, which then is the first argument
 * @param own the arguments that may be the object whose methods are looked into, by slot
 */
record Call(String owner, Member member, boolean receiver, BitSet own) {

    boolean onOwnObject() {
        return receiver && own.get(0);
    }

    boolean makesObject() {
        return member.name().equals("<init>");
    }
}
