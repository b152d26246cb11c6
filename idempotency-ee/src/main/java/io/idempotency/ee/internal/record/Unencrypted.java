package io.idempotency.ee.internal.record;

import java.util.Optional;

/** @param compresses whether bodies are */
record Unencrypted(boolean compresses) implements RowCipher {

    @Override
    public void prepare() {}

    @Override
    public Optional<Encrypted> encrypt(byte[] contents, byte[] row) {
        return Optional.empty();
    }

    @Override
    public Decrypted decrypt(Encrypted stored, byte[] row) {
        return new Decrypted.Refused("encrypted");
    }
}
