package io.idempotency.ee.sample.webhooks;

import io.idempotency.ee.sample.problems.Problem;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses what its sender has not signed, before anything looks at the key: who cannot sign gets no stored answer either.
 * Authentication comes before the library's filter.
 */
@Signed(Sender.PAYMENTS)
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class SignatureFilter implements ContainerRequestFilter {

    private static final int LARGEST = 1 << 20;
    private static final String ALGORITHM = "HmacSHA256";

    @Context
    ResourceInfo resource;

    @Inject
    @ConfigProperty(name = "webhooks.secret")
    String secret;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        byte[] body = request.getEntityStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            refuse(request, Response.Status.REQUEST_ENTITY_TOO_LARGE, "a webhook has 1 MiB at most");
            return;
        }
        Sender sender = resource.getResourceMethod().getAnnotation(Signed.class).value();
        String given = request.getHeaderString(sender.header());
        if (given == null || !isSame(given, sender.text(signature(body)))) {
            refuse(request, Response.Status.UNAUTHORIZED, sender.header() + " is not the signature of the body");
            return;
        }
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    private byte[] signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In constant time. */
    private static boolean isSame(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(ContainerRequestContext request, Response.Status status, String detail) {
        request.abortWith(Problem.response(status, detail));
    }
}
