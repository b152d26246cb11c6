package io.idempotency.ee.internal.key;

import java.util.List;
import java.util.Optional;

/**
 * What has to be the same for two requests with one key to be the same request.
 *
 * @param method HTTP method
 * @param path decoded nowhere: as it was sent, with matrix parameters
 * @param query as it was sent; empty when there is none
 * @param headers the lines of the headers that are compared, a list for each name
 * @param content 32 bytes; a digest of the media type and the whole body
 */
@SuppressWarnings("ArrayRecordComponent")
public record ComparedRequest(
        String method, String path, Optional<String> query, List<List<String>> headers, byte[] content) {

    /** Where nothing is compared: each request with the key is the same. */
    public static ComparedRequest any() {
        return new ComparedRequest("", "", Optional.empty(), List.of(), new byte[0]);
    }

    /** The method: all else may hold secrets. */
    @Override
    public String toString() {
        return "ComparedRequest[method=" + method + "]";
    }

    /** Of this request to an identity. */
    public Fingerprints of(RecordIdentity identity) {
        return Fingerprints.only(new Fingerprint(Format.CURRENT, digest(identity)));
    }

    /** By the rule of {@link Format#FIRST}. */
    private byte[] digest(RecordIdentity identity) {
        FramedDigest digest =
                new FramedDigest().add(identity.digest()).add(method).add(path).add(query);
        for (List<String> lines : headers) {
            digest.add(Integer.toString(lines.size()));
            lines.forEach(digest::add);
        }
        return digest.add(content).bytes();
    }
}
