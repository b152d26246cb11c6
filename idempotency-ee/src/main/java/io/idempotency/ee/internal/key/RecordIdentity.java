package io.idempotency.ee.internal.key;

import java.util.HexFormat;
import java.util.Optional;

/**
 * Where the record of a scope, an operation and a key is found. It has no version: records that another rule has written would
 * not be found, and a retry would execute. A new rule would have to look under both ids for the longest retention.
 */
public final class RecordIdentity {

    private static final String STEP = "idempotency-ee step";
    private static final String CALL = "idempotency-ee call";

    private final Scope scope;
    private final Optional<RecordId> parent;
    private final byte[] digest;
    private final RecordId id;

    private RecordIdentity(Scope scope, Optional<RecordId> parent, byte[] digest) {
        this.scope = scope;
        this.parent = parent;
        this.digest = digest;
        this.id = RecordId.of(digest);
    }

    public static RecordIdentity of(Scope scope, String operation, String key) {
        FramedDigest digest = new FramedDigest()
                .add(scope.principal())
                .add(scope.tenant())
                .add(operation)
                .add(key);
        // One part more, so it cannot be taken for the identity of a scope without.
        scope.container().ifPresent(digest::add);
        return new RecordIdentity(scope, Optional.empty(), digest.bytes());
    }

    public Scope scope() {
        return scope;
    }

    /** The record of the execution that it is a step of; of a step in a step too. */
    public Optional<RecordId> parent() {
        return parent;
    }

    /** The primary key. */
    public RecordId id() {
        return id;
    }

    /** All 256 bits as 64 hexadecimal characters. */
    public String hexadecimal() {
        return HexFormat.of().formatHex(digest);
    }

    /** Of a call that an execution makes. It has no version either: a retry has to send the key that the first attempt sent. */
    public String child(String name) {
        return new ChildKey(digest).named(name);
    }

    /** The same of one of several calls with the name, counted from 1. */
    public String child(String name, int number) {
        return new ChildKey(digest).numbered(name, number);
    }

    /** Of a step of its execution; it is nobody's key. */
    public RecordIdentity step(String name) {
        byte[] step = new FramedDigest().add(STEP).add(digest).add(name).bytes();
        return new RecordIdentity(scope, Optional.of(parent.orElse(id)), step);
    }

    /** Of what its execution was called with; it is nobody's key, and no step's. */
    public RecordId call() {
        return RecordId.of(new FramedDigest().add(CALL).add(digest).bytes());
    }

    /** All 256 bits. They go into the fingerprint, so that two identities with one id can never share an answer. */
    byte[] digest() {
        return digest;
    }
}
