package io.idempotency.ee.internal.record;

import java.util.Optional;

/** Encrypts what a row holds of its caller, and binds it to that row. Thread-safe. */
public interface RowCipher {

    /** Encrypts nothing, and reads nothing that is encrypted. */
    RowCipher NONE = new Unencrypted(false);

    /** The same, and bodies are compressed. */
    RowCipher COMPRESSION = new Unencrypted(true);

    /** @throws RuntimeException if there is no key now: what is executed could not be kept */
    void prepare();

    /**
     * Encrypts.
     *
     * @param row what tells this row from others; the same is given to decrypt it
     * @return empty if it is to be stored as it is
     * @throws RuntimeException if there is no key now
     */
    Optional<Encrypted> encrypt(byte[] contents, byte[] row);

    /** @throws RuntimeException if the key cannot be had now */
    Decrypted decrypt(Encrypted stored, byte[] row);

    /** @param keyId of the key that it was encrypted with */
    @SuppressWarnings("ArrayRecordComponent")
    record Encrypted(String keyId, byte[] bytes) {

        /** Its size. */
        @Override
        public String toString() {
            return "Encrypted[" + bytes.length + " bytes]";
        }
    }

    /** What has become of a row. */
    sealed interface Decrypted {

        /** What was encrypted. */
        @SuppressWarnings("ArrayRecordComponent")
        record Contents(byte[] bytes) implements Decrypted {

            @Override
            public String toString() {
                return "Contents[" + bytes.length + " bytes]";
            }
        }

        /** @param reason for a person; nothing of the contents */
        record Refused(String reason) implements Decrypted {}
    }
}
