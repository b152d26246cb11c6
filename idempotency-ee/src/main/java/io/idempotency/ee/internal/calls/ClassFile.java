package io.idempotency.ee.internal.calls;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The methods of one class file and what they call (Java Virtual Machine Specification, section 4.1). */
final class ClassFile {

    private static final int MAGIC_AND_VERSION = 8;
    private static final int ACCESS_THIS_SUPER = 6;

    private final ConstantPool constants;
    private final Map<Member, Code> bodies = new HashMap<>();
    private final List<List<Integer>> bootstraps = new ArrayList<>();

    /** @throws RuntimeException if it is malformed, as well as {@link IOException} */
    ClassFile(byte[] file) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        in.skipNBytes(MAGIC_AND_VERSION);
        constants = new ConstantPool(in);
        in.skipNBytes(ACCESS_THIS_SUPER);
        in.skipNBytes(2L * in.readUnsignedShort());
        members(in);
        members(in);
        attributes(in, this::bootstraps);
    }

    /** Those with a body. */
    Set<Member> methods() {
        return bodies.keySet();
    }

    /**
     * What a method calls; nothing if it has no body here.
     *
     * @param own the arguments that are the object, by slot
     */
    List<Call> calls(Member method, BitSet own, Fields fields) {
        Code code = bodies.get(method);
        if (code == null) {
            return List.of();
        }
        try {
            return new OwnObject(code, this, fields).calls(own);
        } catch (RuntimeException e) {
            // Not of today's compilers: whatever it calls may be called on the object.
            return new EveryCall(code, this).calls();
        }
    }

    String owner(int reference) {
        return constants.owner(reference);
    }

    Member member(int reference) {
        return constants.member(reference);
    }

    /** The methods that a lambda or a method reference stands for; they are given first what it has captured. */
    List<Call> handled(int dynamicCall, BitSet captured) {
        return bootstraps.get(constants.bootstrapOf(dynamicCall)).stream()
                .filter(constants::isMethodHandle)
                .map(handle -> {
                    int reference = constants.handled(handle);
                    return new Call(owner(reference), member(reference), constants.handlesReceiver(handle), captured);
                })
                .toList();
    }

    private void members(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.readUnsignedShort();
            Member member = new Member(constants.text(in.readUnsignedShort()), constants.text(in.readUnsignedShort()));
            attributes(in, (name, content) -> {
                if ("Code".equals(name)) {
                    bodies.put(member, code(content));
                }
            });
        }
    }

    private static Code code(DataInputStream in) throws IOException {
        int maxStack = in.readUnsignedShort();
        int maxLocals = in.readUnsignedShort();
        byte[] bytes = in.readNBytes(in.readInt());
        List<Code.Handler> handlers = new ArrayList<>();
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            handlers.add(new Code.Handler(in.readUnsignedShort(), in.readUnsignedShort(), in.readUnsignedShort()));
            in.readUnsignedShort();
        }
        return new Code(maxStack, maxLocals, bytes, List.copyOf(handlers));
    }

    private void bootstraps(String name, DataInputStream in) throws IOException {
        if (!"BootstrapMethods".equals(name)) {
            return;
        }
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.readUnsignedShort();
            List<Integer> arguments = new ArrayList<>();
            int number = in.readUnsignedShort();
            for (int j = 0; j < number; j++) {
                arguments.add(in.readUnsignedShort());
            }
            bootstraps.add(arguments);
        }
    }

    private void attributes(DataInputStream in, AttributeReader reader) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            String name = constants.text(in.readUnsignedShort());
            byte[] content = in.readNBytes(in.readInt());
            reader.read(name, new DataInputStream(new ByteArrayInputStream(content)));
        }
    }

    private interface AttributeReader {
        void read(String name, DataInputStream content) throws IOException;
    }
}
