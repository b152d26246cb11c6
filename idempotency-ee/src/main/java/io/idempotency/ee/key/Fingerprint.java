package io.idempotency.ee.key;

import java.util.List;
import java.util.Optional;

/**
 * What has to be the same for two requests with one key to be the same request.
 *
 * @param method HTTP method
 * @param path decoded nowhere: as it was sent, with matrix parameters
 * @param query as it was sent; empty when there is none
 * @param mediaType of the body, with parameters; empty when there is none
 * @param headers the lines of the headers that were chosen to be compared, a list for each name
 * @param body the whole of it, or its canonical form
 */
@SuppressWarnings("ArrayRecordComponent")
public record Fingerprint(
        String method,
        String path,
        Optional<String> query,
        Optional<String> mediaType,
        List<List<String>> headers,
        byte[] body) {

    /** The method: all else may hold secrets. */
    @Override
    public String toString() {
        return "Fingerprint[method=" + method + "]";
    }

    /** 32 bytes. */
    public byte[] of(RecordIdentity identity) {
        FramedDigest digest = new FramedDigest()
                .add(identity.digest())
                .add(method)
                .add(path)
                .add(query)
                .add(mediaType);
        for (List<String> lines : headers) {
            digest.add(Integer.toString(lines.size()));
            lines.forEach(digest::add);
        }
        return digest.add(body).bytes();
    }
}
