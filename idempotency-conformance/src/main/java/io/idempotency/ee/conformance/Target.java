package io.idempotency.ee.conformance;

import io.idempotency.ee.conformance.http.Header;
import io.idempotency.ee.conformance.probe.Options;
import io.idempotency.ee.conformance.probe.Session;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;

/** What may be tested: by default only what is on this machine. */
final class Target {

    private Target() {}

    static void check(Options options, CommandLine line) {
        Stream.of(Optional.of(options.url()), options.otherUrl(), options.counterUrl())
                .flatMap(Optional::stream)
                .forEach(uri -> check(uri, options.owned(), line));
        try {
            Stream.of(options.headers(), options.credentials(), options.otherCredentials())
                    .forEach(Session::headers);
            Stream.of(options.slowHeader(), options.failingHeader())
                    .flatMap(Optional::stream)
                    .forEach(Header::parse);
        } catch (IllegalArgumentException wrong) {
            throw new CommandLine.ParameterException(line, "A header is 'Name: value'.", wrong);
        }
    }

    private static void check(URI uri, boolean owned, CommandLine line) {
        if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("https?")) {
            throw new CommandLine.ParameterException(line, "Not a URL of http or https: " + uri);
        }
        if (!owned && !loopback(uri.getHost())) {
            throw new CommandLine.ParameterException(
                    line,
                    uri.getHost()
                            + " is not this machine. The kit sends hundreds of requests at once, breaks connections and"
                            + " leaves data behind: say --i-own-this-service if you may do that.");
        }
    }

    private static boolean loopback(String host) {
        try {
            return Stream.of(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
