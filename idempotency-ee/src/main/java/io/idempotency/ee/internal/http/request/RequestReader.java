package io.idempotency.ee.internal.http.request;

import io.idempotency.ee.internal.http.request.ReadRequest.Reason;
import io.idempotency.ee.internal.key.KeyHeader;
import io.idempotency.ee.internal.key.KeyReading;
import io.idempotency.ee.internal.operation.EncodedBodies;
import io.idempotency.ee.internal.operation.RequestSettings;
import io.idempotency.ee.internal.operation.ResourceOperation;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** Reads a request: first its key, unless that is in the arguments, then what its headers say of the body, then the body. */
public final class RequestReader {

    private final ContainerRequestContext request;
    private final ResourceOperation operation;
    private final RequestSettings settings;

    /** @param request its entity is read, and given back to it */
    public RequestReader(ContainerRequestContext request, ResourceOperation operation) {
        this.request = request;
        this.operation = operation;
        this.settings = operation.request();
    }

    public ReadRequest read() {
        if (operation.keyParameters().isPresent()) {
            return readHeaders(Optional.empty());
        }
        KeyReading reading = KeyHeader.read(request.getHeaders().get(settings.header()), settings.keyRules());
        if (reading instanceof KeyReading.Valid valid) {
            return readHeaders(Optional.of(valid.key()));
        } else if (reading instanceof KeyReading.Malformed malformed) {
            return new ReadRequest.KeyMalformed(malformed.reason());
        }
        return settings.required() ? new ReadRequest.KeyMissing() : new ReadRequest.WithoutKey();
    }

    private ReadRequest readHeaders(Optional<String> key) {
        if (AnnouncedLength.of(request) instanceof AnnouncedLength.Malformed) {
            return refused(Reason.LENGTH_MALFORMED);
        } else if (settings.encodedBodies() == EncodedBodies.REFUSE
                && !ContentCodings.of(request).isEmpty()) {
            return refused(Reason.ENCODED);
        }
        return readBody(key);
    }

    private ReadRequest readBody(Optional<String> key) {
        BodyReader reader = new BodyReader(request);
        RequestBody body = reader.read(settings.maxBody());
        if (body instanceof RequestBody.Read read) {
            boolean lengthMissing =
                    read.bytes().length == 0 && AnnouncedLength.of(request) instanceof AnnouncedLength.Missing;
            return lengthMissing ? refused(Reason.LENGTH_MALFORMED) : keyed(key, read.bytes(), reader);
        } else if (body instanceof RequestBody.TooLarge) {
            return refused(Reason.TOO_LARGE);
        }
        return refused(body instanceof RequestBody.Unreadable ? Reason.UNREADABLE : Reason.CONSUMED);
    }

    private ReadRequest keyed(Optional<String> key, byte[] body, BodyReader reader) {
        KeyedRequest keyed = new KeyedRequest(request, operation, body);
        return new ReadRequest.Keyed(
                new SentKey(request, key, keyed.fingerprint()), keyed.accepted(), reader.servlet());
    }

    private static ReadRequest refused(Reason reason) {
        return new ReadRequest.BodyRefused(reason);
    }
}
