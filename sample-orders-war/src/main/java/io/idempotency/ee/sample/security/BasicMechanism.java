package io.idempotency.ee.sample.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * HTTP Basic that looks at credentials wherever they are sent; the container's own mechanism does so on protected
 * resources only, and here none is.
 */
@ApplicationScoped
public class BasicMechanism implements HttpAuthenticationMechanism {

    static final String CHALLENGE = "Basic realm=\"orders\", charset=\"UTF-8\"";
    private static final String SCHEME = "Basic ";

    @Inject
    IdentityStoreHandler identityStores;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String header = request.getHeader("Authorization");
        CredentialValidationResult login = Optional.ofNullable(header)
                .flatMap(BasicMechanism::credential)
                .map(identityStores::validate)
                .orElse(CredentialValidationResult.NOT_VALIDATED_RESULT);
        if (login.getStatus() == CredentialValidationResult.Status.VALID) {
            return context.notifyContainerAboutLogin(login);
        }
        return context.isProtected() ? challenge(context) : anonymous(context);
    }

    // Success without a principal: the request goes on, and RefusedCredentialsFilter ends it if there were credentials.
    // Liberty lets it go on after a failure as well. It takes the method for BASIC until told another name, and its
    // auditing then answers 500 to a Basic header that is not well-formed.
    private static AuthenticationStatus anonymous(HttpMessageContext context) {
        context.getMessageInfo().getMap().put("jakarta.servlet.http.authType", "ANONYMOUS");
        return AuthenticationStatus.SUCCESS;
    }

    private static AuthenticationStatus challenge(HttpMessageContext context) {
        context.getResponse().setHeader("WWW-Authenticate", CHALLENGE);
        return context.responseUnauthorized();
    }

    private static Optional<UsernamePasswordCredential> credential(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String pair = decode(header.substring(SCHEME.length()).trim());
        int colon = pair.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.of(new UsernamePasswordCredential(pair.substring(0, colon), pair.substring(colon + 1)));
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // No credentials then; an empty text holds none either.
            return "";
        }
    }
}
