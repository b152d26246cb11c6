package io.idempotency.ee.it.container.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** A caller whom the application itself has authenticated. */
record Caller(String name) implements SecurityContext {

    /** Lets who has sent a token, which is the name, be the caller. */
    static void authenticate(ContainerRequestContext request, String header) {
        String token = request.getHeaderString(header);
        if (token != null) {
            request.setSecurityContext(new Caller(token));
        }
    }

    @Override
    public Principal getUserPrincipal() {
        return switch (name) {
            case "null" -> () -> null;
            case "empty" -> () -> "";
            case "throws" -> throw new IllegalStateException("who is it?");
            default -> () -> name;
        };
    }

    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    @Override
    public boolean isSecure() {
        return false;
    }

    @Override
    public String getAuthenticationScheme() {
        return "TOKEN";
    }
}
