package io.idempotency.ee.internal.operation;

import io.idempotency.ee.internal.key.KeyRules;
import java.util.Optional;

/**
 * How an operation's requests are read.
 *
 * @param maxBody bytes, of an encoded body as they arrive here
 * @param compared what of two requests with one key has to be the same
 * @param identity whose key it is
 */
public record RequestSettings(
        boolean required,
        String header,
        KeyRules keyRules,
        int maxBody,
        EncodedBodies encodedBodies,
        ComparisonSettings compared,
        IdentitySettings identity) {

    /**
     * @param callerRequired whether requests of an anonymous caller are refused
     * @param tenantHeader the header by which a gateway names the tenant
     */
    public record IdentitySettings(boolean callerRequired, Optional<String> tenantHeader) {

        /** Anonymous callers too, and no tenant. */
        public static IdentitySettings none() {
            return new IdentitySettings(false, Optional.empty());
        }
    }
}
