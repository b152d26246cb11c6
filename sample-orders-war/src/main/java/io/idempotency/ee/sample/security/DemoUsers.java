package io.idempotency.ee.sample.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;

/** The users of the demo, each with the own name as password. */
@ApplicationScoped
public class DemoUsers implements IdentityStore {

    private static final Map<String, String> PASSWORDS = Map.of("alice", "alice", "bob", "bob");

    /** Checks a password, in a time that tells nothing of it. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        String name = credential.getCaller();
        // An unknown user costs a comparison too.
        boolean matches = sameText(PASSWORDS.getOrDefault(name, ""), credential.getPasswordAsString());
        return matches && PASSWORDS.containsKey(name)
                ? new CredentialValidationResult(name, Set.of("user"))
                : CredentialValidationResult.INVALID_RESULT;
    }

    private static boolean sameText(String expected, String actual) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), actual.getBytes(StandardCharsets.UTF_8));
    }
}
