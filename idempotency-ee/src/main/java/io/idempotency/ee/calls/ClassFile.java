package io.idempotency.ee.calls;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the methods of one class file call (Java Virtual Machine Specification, section 4.1). */
final class ClassFile {

    private static final int MAGIC_AND_VERSION = 8;
    private static final int ACCESS_THIS_SUPER = 6;

    private final ConstantPool constants;
    private final Map<Member, List<Integer>> calls = new HashMap<>();
    private final Map<Member, List<Integer>> dynamicCalls = new HashMap<>();
    private final List<List<Integer>> bootstraps = new ArrayList<>();

    ClassFile(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        in.skipNBytes(MAGIC_AND_VERSION);
        constants = new ConstantPool(in);
        in.skipNBytes(ACCESS_THIS_SUPER);
        in.skipNBytes(2L * in.readUnsignedShort());
        members(in, false);
        members(in, true);
        attributes(in, this::bootstraps);
    }

    /** The methods that are called, of the classes with the given names. */
    Map<Member, Set<Member>> callsInto(Set<String> owners) {
        Map<Member, Set<Member>> into = new HashMap<>();
        calls.forEach((caller, references) -> {
            Set<Member> called = into.computeIfAbsent(caller, each -> new HashSet<>());
            references.forEach(reference -> add(reference, owners, called));
            dynamicCalls
                    .getOrDefault(caller, List.of())
                    .forEach(call -> bootstraps.get(constants.bootstrapOf(call)).stream()
                            .map(constants::handled)
                            .filter(constants::isMethodReference)
                            .forEach(reference -> add(reference, owners, called)));
        });
        return into;
    }

    private void add(int reference, Set<String> owners, Set<Member> called) {
        if (owners.contains(constants.owner(reference))) {
            called.add(constants.member(reference));
        }
    }

    private void members(DataInputStream in, boolean methods) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.readUnsignedShort();
            Member member = new Member(constants.text(in.readUnsignedShort()), constants.text(in.readUnsignedShort()));
            attributes(in, (name, content) -> {
                if (methods && "Code".equals(name)) {
                    code(member, content);
                }
            });
        }
    }

    private void code(Member member, DataInputStream in) throws IOException {
        in.skipNBytes(4);
        byte[] code = in.readNBytes(in.readInt());
        List<Integer> direct = calls.computeIfAbsent(member, each -> new ArrayList<>());
        List<Integer> dynamic = dynamicCalls.computeIfAbsent(member, each -> new ArrayList<>());
        new Instructions(code).forEachCall(direct::add, dynamic::add);
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
