package io.idempotency.ee.it.container.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Map;
import java.util.Set;

/** Alice and Ann are managers, Bob is a clerk; each has the own name as password. */
@ApplicationScoped
public class Users implements IdentityStore {

    private static final Map<String, String> ROLES = Map.of("alice", "manager", "ann", "manager", "bob", "clerk");

    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        String name = credential.getCaller();
        return ROLES.containsKey(name) && name.equals(credential.getPasswordAsString())
                ? new CredentialValidationResult(name, Set.of(ROLES.get(name)))
                : CredentialValidationResult.INVALID_RESULT;
    }
}
