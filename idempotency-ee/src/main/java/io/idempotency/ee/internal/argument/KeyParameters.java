package io.idempotency.ee.internal.argument;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.internal.argument.PartSearch.WrongPartException;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the arguments of a method hold its key. */
public final class KeyParameters {

    /** Of several parts, before the first; no single part begins with it. */
    private static final char FRAMED = '\u0000';

    private final List<KeyPart> parts;

    private KeyParameters(List<KeyPart> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * Of a method some of whose parameters have the annotation.
     *
     * @param method whose types count
     * @param keyed the same, or one that it overrides or implements, with the annotations
     * @param described class and method, for messages
     * @throws IdempotencyException if a part is not there, or has no text
     */
    public static KeyParameters of(Method method, Method keyed, String described) {
        List<KeyPart> parts = new ArrayList<>();
        for (int i = 0; i < method.getParameterCount(); i++) {
            IdempotencyKey annotation = keyed.getParameters()[i].getAnnotation(IdempotencyKey.class);
            if (annotation != null) {
                String label = label(method.getParameters()[i], i);
                try {
                    parts.addAll(parts(i, label, new PartSearch(method.getGenericParameterTypes()[i]), annotation));
                } catch (WrongPartException e) {
                    throw new IdempotencyException(Message.KEY_PARAMETER, described, label, e.reason());
                }
            }
        }
        return new KeyParameters(parts);
    }

    /** One key out of parts that are known as texts, not empty. */
    public static String joined(List<String> texts) {
        if (texts.size() == 1 && texts.get(0).charAt(0) != FRAMED) {
            return texts.get(0);
        }
        StringBuilder key = new StringBuilder().append(FRAMED);
        texts.forEach(text -> key.append(text.length()).append(':').append(text));
        return key.toString();
    }

    /** The key of a call. */
    public ArgumentKey read(@Nullable Object[] arguments) {
        List<String> texts = new ArrayList<>();
        for (KeyPart part : parts) {
            ArgumentKey read = part.read(arguments);
            if (!(read instanceof ArgumentKey.Valid valid)) {
                return read;
            }
            texts.add(valid.key());
        }
        return new ArgumentKey.Valid(joined(texts));
    }

    /** What the parts are called, in their order. */
    public List<String> labels() {
        return parts.stream().map(KeyPart::label).toList();
    }

    /** Whether an argument is the key, or a part of it, and nothing else. */
    public boolean isWhole(int index) {
        return parts.stream().anyMatch(part -> part.index() == index && part.isWhole());
    }

    private static List<KeyPart> parts(int index, String label, PartSearch search, IdempotencyKey annotation)
            throws WrongPartException {
        if (annotation.value().length == 0) {
            return List.of(new KeyPart(index, label, search.whole()));
        }
        List<KeyPart> parts = new ArrayList<>();
        for (String name : annotation.value()) {
            parts.add(new KeyPart(index, "\"" + name + "\" of " + label, search.named(name)));
        }
        return parts;
    }

    /** Of a parameter, for messages. */
    static String label(Parameter parameter, int index) {
        return parameter.isNamePresent() ? parameter.getName() : "parameter " + (index + 1);
    }
}
