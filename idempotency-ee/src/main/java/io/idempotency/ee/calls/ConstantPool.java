package io.idempotency.ee.calls;

import java.io.DataInputStream;
import java.io.IOException;

/** The constants of a class file that calls refer to (Java Virtual Machine Specification, section 4.4). */
final class ConstantPool {

    private final String[] texts;
    private final int[] first;
    private final int[] second;

    ConstantPool(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        texts = new String[count];
        first = new int[count];
        second = new int[count];
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            read(in, i, tag);
            if (tag == 5 || tag == 6) {
                // A long or a double takes two places.
                i++;
            }
        }
    }

    String text(int index) {
        return texts[index];
    }

    /** The name of the class that a class constant is for, with slashes. */
    String className(int index) {
        return texts[first[index]];
    }

    /** The class that a method reference names. */
    String owner(int methodReference) {
        return className(first[methodReference]);
    }

    Member member(int methodReference) {
        int nameAndType = second[methodReference];
        return new Member(texts[first[nameAndType]], texts[second[nameAndType]]);
    }

    /** The bootstrap method of a dynamic call. */
    int bootstrapOf(int dynamicCall) {
        return first[dynamicCall];
    }

    /** The method reference that a method handle is for; 0 if the constant is no method handle. */
    int handled(int index) {
        return first[index] >= 1 && first[index] <= 9 && texts[index] == null ? second[index] : 0;
    }

    /** Whether a constant has two parts that lead to an owner and a member. */
    boolean isMethodReference(int index) {
        return index > 0
                && texts[index] == null
                && second[index] > 0
                && texts[second[index]] == null
                && second[second[index]] > 0
                && texts[second[second[index]]] != null
                && texts[second[second[index]]].startsWith("(");
    }

    private void read(DataInputStream in, int i, int tag) throws IOException {
        switch (tag) {
            case 1 -> texts[i] = in.readUTF();
            case 3, 4 -> in.skipNBytes(4);
            case 5, 6 -> in.skipNBytes(8);
            case 7, 8, 16, 19, 20 -> first[i] = in.readUnsignedShort();
            case 9, 10, 11, 12, 17, 18 -> {
                first[i] = in.readUnsignedShort();
                second[i] = in.readUnsignedShort();
            }
            case 15 -> {
                first[i] = in.readUnsignedByte();
                second[i] = in.readUnsignedShort();
            }
            default -> throw new IOException("constant with tag " + tag);
        }
    }
}
