package io.idempotency.ee.it.server;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What runs on a server, in the sample's place.
 *
 * @param war its file
 * @param provider of its persistence unit
 * @param configuration names of files of the server's folder that it needs, without their extension
 * @param confirmed whether the sample's confirmations run beside it
 */
public record Application(Path war, Provider provider, List<String> configuration, boolean confirmed) {

    /** The sample. */
    static Application sample() {
        return of(Path.of(System.getProperty("sample.war")));
    }

    public static Application of(Path war) {
        return new Application(war, Provider.HIBERNATE, List.of(), false);
    }

    /** The same with one more file. */
    public Application with(String file) {
        return new Application(
                war,
                provider,
                Stream.concat(configuration.stream(), Stream.of(file)).toList(),
                confirmed);
    }

    /** The same with the sample's confirmations, and a broker inside of the server; each server has its own files for that. */
    Application withConfirmations() {
        return new Application(war, provider, configuration, true);
    }

    /** The same with another persistence provider. */
    public Application provider(Provider other) {
        return new Application(war, other, configuration, confirmed);
    }
}
