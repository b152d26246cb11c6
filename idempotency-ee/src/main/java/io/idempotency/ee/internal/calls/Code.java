package io.idempotency.ee.internal.calls;

import java.util.List;

/**
 * The body of a method (Java Virtual Machine Specification, section 4.7.3).
 *
 * @param bytes the instructions
 * @param handlers where exceptions are caught
 */
@SuppressWarnings("ArrayRecordComponent")
record Code(int maxStack, int maxLocals, byte[] bytes, List<Handler> handlers) {

    /** Catches what instructions from {@code start} to before {@code end} throw, at {@code target}. */
    record Handler(int start, int end, int target) {}
}
