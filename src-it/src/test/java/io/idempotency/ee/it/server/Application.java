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
 * @param beside names of samples that run on the same server
 */
public record Application(Path war, Provider provider, List<String> configuration, List<String> beside) {

    /** The sample. */
    static Application sample() {
        return of(Path.of(System.getProperty("sample.war")));
    }

    public static Application of(Path war) {
        return new Application(war, Provider.HIBERNATE, List.of(), List.of());
    }

    /** The same with one more file. */
    public Application with(String file) {
        return new Application(war, provider, and(configuration, file), beside);
    }

    /** The same with one more sample; each server has its own files for what that needs. */
    Application beside(String sample) {
        return new Application(war, provider, configuration, and(beside, sample));
    }

    /** Whether the confirmations are beside it, which need a broker inside of the server. */
    boolean confirmed() {
        return beside.contains(BesideWar.CONFIRMATIONS);
    }

    /** The same with another persistence provider. */
    public Application provider(Provider other) {
        return new Application(war, other, configuration, beside);
    }

    private static List<String> and(List<String> some, String more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
