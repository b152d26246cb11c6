package io.idempotency.ee.sample.webhooks;

import java.util.Base64;
import java.util.HexFormat;

/** Who sends webhooks, and how each signs the body with HMAC-SHA256. */
public enum Sender {
    SHOPIFY("X-Shopify-Hmac-SHA256") {
        @Override
        String text(byte[] signature) {
            return Base64.getEncoder().encodeToString(signature);
        }
    },
    GITHUB("X-Hub-Signature-256") {
        @Override
        String text(byte[] signature) {
            return "sha256=" + HexFormat.of().formatHex(signature);
        }
    },
    PAYMENTS("X-Signature") {
        @Override
        String text(byte[] signature) {
            return HexFormat.of().formatHex(signature);
        }
    };

    private final String header;

    Sender(String header) {
        this.header = header;
    }

    /** The header that has the signature. */
    String header() {
        return header;
    }

    /** A signature as it is in the header. */
    abstract String text(byte[] signature);
}
