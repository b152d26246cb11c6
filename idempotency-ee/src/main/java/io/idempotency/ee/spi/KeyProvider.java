package io.idempotency.ee.spi;

import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Has the keys that stored answers are encrypted with: from a key management service, for example. An application provides at most
 * one bean of this type, of any scope, thread-safe; then records are encrypted, and the setting {@code encryption.keys} has to be
 * empty ({@code IDEM-142}).
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class ServiceKeys implements KeyProvider {
 *
 *     private final Map<String, SecretKey> known = new ConcurrentHashMap<>();
 *
 *     @Inject KeyService service;
 *
 *     public String currentKeyId() {
 *         return service.currentId();
 *     }
 *
 *     public Optional<SecretKey> key(String id) {
 *         return Optional.ofNullable(known.computeIfAbsent(id, service::find));
 *     }
 * }
 * }</pre>
 *
 * <ol>
 *   <li>Both methods are called twice for each execution that is kept, before the method and after it, and once for each row that is
 *       looked at and encrypted. The library caches nothing: a bean that asks a service caches itself, and says how long.
 *   <li>They are called on the request's thread inside of the record's transaction, so they leave the database alone.
 *   <li>A key never changes under its id. A rotation is another id; the old key stays known until the last record with it has
 *       expired, which is the longest retention later.
 *   <li>What they throw is answered with 503 ({@code IDEM-260}): before the method nothing is executed, after it all is rolled
 *       back. A key or an id that is none fails the start, and later is answered with 503 ({@code IDEM-261}).
 * </ol>
 */
public interface KeyProvider {

    /**
     * The key that new records are encrypted with.
     *
     * @return 1 to 40 characters out of {@code A-Z a-z 0-9 . _ -}; it is stored beside the record, not encrypted
     */
    String currentKeyId();

    /**
     * A key.
     *
     * @param id of the current key, or as it is stored beside a record
     * @return an AES key of 256 bits, of the kind that {@code AES/GCM/NoPadding} of the JDK takes; empty if there is none with this
     *     id, or no more: its records are answered with 503 until they expire ({@code IDEM-248})
     */
    Optional<SecretKey> key(String id);
}
