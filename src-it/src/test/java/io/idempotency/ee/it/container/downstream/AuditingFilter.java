package io.idempotency.ee.it.container.downstream;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.net.URI;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Calls others before each charge. */
public class AuditingFilter implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext request) {
        String label = request.getUri().getPath().replaceFirst(".*charges/([^/]*).*", "$1");
        URI application = URI.create(request.getUri().toString().replaceFirst("charges/.*", ""));
        client(application, Audit.Plain.class).note("plain-" + label);
        client(application, Audit.Keyed.class).note("keyed-" + label);
    }

    static <T> T client(URI application, Class<T> type) {
        return RestClientBuilder.newBuilder().baseUri(application).build(type);
    }
}
