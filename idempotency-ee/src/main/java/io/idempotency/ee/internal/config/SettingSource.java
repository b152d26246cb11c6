package io.idempotency.ee.internal.config;

import java.util.Optional;
import java.util.stream.Stream;

/** Where the text of a setting comes from: MicroProfile Config, or whatever a server has instead. */
public interface SettingSource {

    /** @param name whole, for example {@code idempotency.retention} */
    Optional<String> text(String name);

    /** The names of everything that is set. */
    Stream<String> names();
}
