package io.idempotency.ee.it.container.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.BasicAuthenticationCredential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** HTTP Basic on every resource, protected or not. */
@ApplicationScoped
public class BasicMechanism implements HttpAuthenticationMechanism {

    @Inject
    private IdentityStoreHandler identityStores;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String header = request.getHeader("Authorization");
        if (header != null && header.startsWith("Basic ")) {
            BasicAuthenticationCredential sent = new BasicAuthenticationCredential(header.substring("Basic ".length()));
            // A store's method is found by the very class of the credential.
            CredentialValidationResult login = identityStores.validate(
                    new UsernamePasswordCredential(sent.getCaller(), sent.getPasswordAsString()));
            if (login.getStatus() == CredentialValidationResult.Status.VALID) {
                return context.notifyContainerAboutLogin(login);
            }
        }
        if (context.isProtected()) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"test\"");
            return context.responseUnauthorized();
        }
        context.getMessageInfo().getMap().put("jakarta.servlet.http.authType", "ANONYMOUS");
        return AuthenticationStatus.SUCCESS;
    }
}
