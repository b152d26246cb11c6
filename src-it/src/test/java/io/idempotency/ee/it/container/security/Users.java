package io.idempotency.ee.it.container.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Alice and Ann are managers, Bob is a clerk; each has the own name as password. */
@ApplicationScoped
public class Users implements IdentityStore {

    private final Map<String, String> roles =
            new ConcurrentHashMap<>(Map.of("alice", "manager", "ann", "manager", "bob", "clerk"));

    void give(String user, String role) {
        roles.put(user, role);
    }

    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        String name = credential.getCaller();
        return roles.containsKey(name) && name.equals(credential.getPasswordAsString())
                ? new CredentialValidationResult(name, Set.of(roles.get(name)))
                : CredentialValidationResult.INVALID_RESULT;
    }
}
