package io.idempotency.ee.internal.encryption;

import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import io.idempotency.ee.internal.record.Compression;
import io.idempotency.ee.internal.record.RowCipher;
import io.idempotency.ee.internal.transaction.KeysUnavailableException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.DataFormatException;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** AES-256-GCM, bound to the row, to the id of the key and to the form: a byte in front, plain or compressed. */
public final class RowEncryption implements RowCipher {

    private static final byte PLAIN = 1;
    private static final byte COMPRESSED = 2;
    private static final int FORM = 1;

    private final Keys keys;
    private final boolean compress;

    public RowEncryption(Keys keys, boolean compress) {
        this.keys = keys;
        this.compress = compress;
    }

    @Override
    public void prepare() {
        current();
    }

    @Override
    public Optional<Encrypted> encrypt(byte[] contents, byte[] row) {
        Current current = current();
        byte[] compressed = compress ? Compression.deflate(contents) : contents;
        boolean smaller = compressed.length < contents.length;
        byte form = smaller ? COMPRESSED : PLAIN;
        try {
            byte[] bytes = AesGcm.encrypt(
                    current.key(), new byte[] {form}, smaller ? compressed : contents, bound(form, current.id(), row));
            return Optional.of(new Encrypted(current.id(), bytes));
        } catch (GeneralSecurityException e) {
            throw unusable(current.id(), Sanitized.chain(e), e);
        }
    }

    @Override
    public Decrypted decrypt(Encrypted stored, byte[] row) {
        String name = KeyRules.printed(stored.keyId());
        Optional<SecretKey> key = KeyRules.isId(stored.keyId()) ? find(stored.keyId()) : Optional.empty();
        if (key.isEmpty()) {
            return new Decrypted.Refused("encrypted with the key " + name + ", which is not known here");
        }
        byte[] bytes = stored.bytes();
        byte form = bytes.length == 0 ? 0 : bytes[0];
        if (form != PLAIN && form != COMPRESSED) {
            return new Decrypted.Refused("encrypted in a form that is not known here");
        }
        try {
            byte[] text = AesGcm.decrypt(key.get(), bytes, FORM, bound(form, stored.keyId(), row));
            return new Decrypted.Contents(form == COMPRESSED ? Compression.inflate(text, Integer.MAX_VALUE) : text);
        } catch (AEADBadTagException | DataFormatException e) {
            return new Decrypted.Refused("the key " + name
                    + " does not decrypt it: it was changed, or is another row's, or the key is another one");
        } catch (GeneralSecurityException e) {
            throw unusable(stored.keyId(), Sanitized.chain(e), e);
        }
    }

    private Current current() {
        String id = asked(keys::current);
        if (!KeyRules.isId(id)) {
            throw unusable("?", "has an id that is null or illegal; legal are " + KeyRules.ID_RULE, null);
        }
        return new Current(id, find(id).orElseThrow(() -> unusable(id, "is not there", null)));
    }

    private Optional<SecretKey> find(String id) {
        Optional<SecretKey> found = asked(() -> keys.find(id));
        if (Objects.isNull(found)) {
            throw unusable(id, "is null", null);
        }
        found.flatMap(KeyRules::fault).ifPresent(fault -> {
            throw unusable(id, fault, null);
        });
        return found;
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw new KeysUnavailableException(
                    new IdempotencyException(e, Message.KEYS_UNAVAILABLE, Sanitized.chain(e)));
        }
    }

    private static KeysUnavailableException unusable(String id, String fault, @Nullable Throwable cause) {
        return new KeysUnavailableException(new IdempotencyException(cause, Message.KEY_UNUSABLE, id, fault));
    }

    private static byte[] bound(byte form, String keyId, byte[] row) {
        byte[] id = keyId.getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(new byte[] {form, (byte) id.length}, FORM + 1 + id.length + row.length);
        System.arraycopy(id, 0, all, FORM + 1, id.length);
        System.arraycopy(row, 0, all, FORM + 1 + id.length, row.length);
        return all;
    }

    private record Current(String id, SecretKey key) {

        @Override
        public String toString() {
            return "Current[" + id + "]";
        }
    }
}
