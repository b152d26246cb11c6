package io.idempotency.ee.internal.calls;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The methods that are called on an object from one of its own, by way of lambdas and of inner classes as well. */
final class Reached {

    private final Map<String, Class<?>> hierarchy;
    private final ClassFiles files;
    private final Map<Place, BitSet> entered = new HashMap<>();
    private final Deque<Place> open = new ArrayDeque<>();
    private final Set<Member> called = new HashSet<>();
    private final Set<String> inner = new HashSet<>();

    /** @param hierarchy the object's class and its supertypes by name, with slashes */
    Reached(Map<String, Class<?>> hierarchy, ClassFiles files) {
        this.hierarchy = hierarchy;
        this.files = files;
    }

    Set<Member> from(Member start) {
        BitSet receiver = new BitSet();
        receiver.set(0);
        hierarchy.keySet().forEach(type -> enter(new Place(type, start), receiver));
        while (!open.isEmpty()) {
            Place place = open.remove();
            BitSet own = entered.getOrDefault(place, new BitSet());
            file(place.type()).ifPresent(file -> file.calls(place.method(), own, this::mayHold)
                    .forEach(call -> follow(place, call)));
        }
        return called;
    }

    private void follow(Place place, Call call) {
        if (hierarchy.containsKey(call.owner())) {
            if (call.own().isEmpty()) {
                return;
            } else if (call.onOwnObject()) {
                called.add(call.member());
            }
            hierarchy.keySet().forEach(type -> enter(new Place(type, call.member()), call.own()));
        } else if (call.makesObject()
                && neighbour(call.owner()).isPresent()
                && (!call.own().isEmpty() || inner.contains(place.type()) || inner.contains(outer(call.owner())))) {
            lookInto(call.owner());
            enter(new Place(call.owner(), call.member()), call.own());
        }
    }

    /** An inner class that was given the object, or an object that was: any of its methods may be called by anybody. */
    private void lookInto(String type) {
        if (inner.add(type)) {
            file(type)
                    .ifPresent(file -> file.methods().forEach(method -> enter(new Place(type, method), new BitSet())));
        }
    }

    private void enter(Place place, BitSet own) {
        BitSet before = entered.get(place);
        BitSet after = before == null ? new BitSet() : (BitSet) before.clone();
        after.or(own);
        if (!after.equals(before)) {
            entered.put(place, after);
            open.add(place);
        }
    }

    /** Where compilers put the outer object, or a variable of a method, in an object of an inner class. */
    private boolean mayHold(String owner, Member field) {
        return neighbour(owner).isPresent()
                && (field.name().startsWith("this$") || field.name().startsWith("val$"))
                && field.descriptor().startsWith("L")
                && hierarchy.containsKey(
                        field.descriptor().substring(1, field.descriptor().length() - 1));
    }

    private Optional<ClassFile> file(String type) {
        Optional<Class<?>> near =
                Optional.<Class<?>>ofNullable(hierarchy.get(type)).or(() -> neighbour(type));
        return near.flatMap(each -> files.find(each, type));
    }

    private static String outer(String type) {
        return type.substring(0, type.lastIndexOf('$'));
    }

    /** The class of the hierarchy that an inner class belongs to. */
    private Optional<Class<?>> neighbour(String type) {
        for (Map.Entry<String, Class<?>> each : hierarchy.entrySet()) {
            if (type.startsWith(each.getKey() + "$")) {
                return Optional.of(each.getValue());
            }
        }
        return Optional.empty();
    }

    private record Place(String type, Member method) {}
}
