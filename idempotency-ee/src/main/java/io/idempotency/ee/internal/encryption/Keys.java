package io.idempotency.ee.internal.encryption;

import java.util.Optional;
import javax.crypto.SecretKey;

/** The keys that rows are encrypted with. */
public interface Keys {

    /** The id of the one that is used for new rows. */
    String current();

    /** Empty if there is none with this id, or no more. */
    Optional<SecretKey> find(String id);
}
