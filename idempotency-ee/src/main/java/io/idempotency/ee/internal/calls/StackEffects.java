package io.idempotency.ee.internal.calls;

/** What instructions take from the stack and put there, in slots; those that are not in need of a closer look. */
final class StackEffects {

    /** One digit for each opcode. */
    private static final String POPS = "0000000000000000000000000000000000000000000000222222221212011112"
            + "2221111222200003434333312000000024242424242424242424121223232324"
            + "2424011122211122211142244111111222222220001112121000000000001111"
            + "0111001100";

    private static final String PUSHES = "0111111112211122111121212011112222111122220000121211110000000000"
            + "0000000000000000000000000000000012121212121212121212121212121212"
            + "1212021211212212111111111000000000000000000000000000000000011110"
            + "0100000000";

    private StackEffects() {}

    static int pops(int opcode) {
        return POPS.charAt(opcode) - '0';
    }

    static int pushes(int opcode) {
        return PUSHES.charAt(opcode) - '0';
    }
}
