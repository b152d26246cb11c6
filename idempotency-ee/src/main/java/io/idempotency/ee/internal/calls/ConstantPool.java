package io.idempotency.ee.internal.calls;

import java.io.DataInputStream;
import java.io.IOException;

/** The constants of a class file that calls refer to (Java Virtual Machine Specification, section 4.4). */
final class ConstantPool {

    private static final int TEXT = 1;
    private static final int CLASS = 7;
    private static final int NAME_AND_TYPE = 12;
    private static final int METHOD_HANDLE = 15;
    private static final int FIRST_REFERENCE = 9;
    private static final int LAST_REFERENCE = 11;
    private static final int INVOKE_DYNAMIC = 18;

    private final int[] tags;
    private final String[] texts;
    private final int[] first;
    private final int[] second;

    ConstantPool(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        tags = new int[count];
        texts = new String[count];
        first = new int[count];
        second = new int[count];
        for (int i = 1; i < count; i++) {
            tags[i] = in.readUnsignedByte();
            read(in, i);
            if (tags[i] == 5 || tags[i] == 6) {
                // A long or a double takes two places.
                i++;
            }
        }
    }

    String text(int index) {
        return texts[checked(index, TEXT, TEXT)];
    }

    /** The class that a reference to a method or a field names, with slashes. */
    String owner(int reference) {
        int type = first[checked(reference, FIRST_REFERENCE, LAST_REFERENCE)];
        return text(first[checked(type, CLASS, CLASS)]);
    }

    /** The method or the field that a reference, or a dynamic call, names. */
    Member member(int reference) {
        int nameAndType =
                checked(second[checked(reference, FIRST_REFERENCE, INVOKE_DYNAMIC)], NAME_AND_TYPE, NAME_AND_TYPE);
        return new Member(text(first[nameAndType]), text(second[nameAndType]));
    }

    /** The bootstrap method of a dynamic call. */
    int bootstrapOf(int dynamicCall) {
        return first[checked(dynamicCall, INVOKE_DYNAMIC, INVOKE_DYNAMIC)];
    }

    /** Whether a constant is a method handle that calls a method. */
    boolean isMethodHandle(int index) {
        return tags[index] == METHOD_HANDLE && first[index] >= 5 && first[index] <= 9;
    }

    /** Whether the method of a handle is called on its first argument. */
    boolean handlesReceiver(int methodHandle) {
        int kind = first[methodHandle];
        return kind == 5 || kind == 7 || kind == 9;
    }

    /** The reference to the method that a handle is for. */
    int handled(int methodHandle) {
        return second[checked(methodHandle, METHOD_HANDLE, METHOD_HANDLE)];
    }

    private int checked(int index, int lowest, int highest) {
        if (tags[index] < lowest || tags[index] > highest) {
            throw new IllegalStateException("constant with tag " + tags[index]);
        }
        return index;
    }

    private void read(DataInputStream in, int i) throws IOException {
        switch (tags[i]) {
            case TEXT -> texts[i] = in.readUTF();
            case 3, 4 -> in.skipNBytes(4);
            case 5, 6 -> in.skipNBytes(8);
            case CLASS, 8, 16, 19, 20 -> first[i] = in.readUnsignedShort();
            case 9, 10, 11, NAME_AND_TYPE, 17, INVOKE_DYNAMIC -> {
                first[i] = in.readUnsignedShort();
                second[i] = in.readUnsignedShort();
            }
            case METHOD_HANDLE -> {
                first[i] = in.readUnsignedByte();
                second[i] = in.readUnsignedShort();
            }
            default -> throw new IOException("constant with tag " + tags[i]);
        }
    }
}
