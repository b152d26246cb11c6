package io.idempotency.ee.internal.encryption;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES in Galois/Counter Mode by the JDK (NIST SP 800-38D): a nonce of 96 random bits, what it hides, a tag of 128 bits. */
final class AesGcm {

    static final int NONCE = 12;
    static final int TAG = 16;

    private static final int PIECE = 8192;

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    /**
     * Encrypts.
     *
     * @param before bytes that the result begins with, not encrypted and not bound
     * @param bound what has to be the same to decrypt
     */
    static byte[] encrypt(SecretKey key, byte[] before, byte[] text, byte[] bound) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound);
        byte[] result = Arrays.copyOf(before, before.length + NONCE + cipher.getOutputSize(text.length));
        System.arraycopy(nonce, 0, result, before.length, NONCE);
        int end = before.length + NONCE;
        int done = 0;
        // In pieces: the JVM has its fast code for a piece after some pieces, not after some whole texts.
        for (; text.length - done > PIECE; done += PIECE) {
            end += cipher.update(text, done, PIECE, result, end);
        }
        end += cipher.doFinal(text, done, text.length - done, result, end);
        return end == result.length ? result : Arrays.copyOf(result, end);
    }

    /**
     * Decrypts.
     *
     * @param from where nonce and text begin
     * @throws AEADBadTagException if any bit of it, of what it is bound to or of the key is another one
     */
    static byte[] decrypt(SecretKey key, byte[] encrypted, int from, byte[] bound) throws GeneralSecurityException {
        if (encrypted.length < from + NONCE + TAG) {
            throw new AEADBadTagException("too short");
        }
        byte[] nonce = Arrays.copyOfRange(encrypted, from, from + NONCE);
        int text = from + NONCE;
        return cipher(Cipher.DECRYPT_MODE, key, nonce, bound).doFinal(encrypted, text, encrypted.length - text);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
