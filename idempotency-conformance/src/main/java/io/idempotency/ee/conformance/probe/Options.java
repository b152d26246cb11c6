package io.idempotency.ee.conformance.probe;

import io.idempotency.ee.conformance.model.Level;
import io.idempotency.ee.conformance.model.Profile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. Durations are of ISO 8601; a body is text, or a file after {@code @}. A list that is not given is null. */
@Command(
        name = "idempotency-conformance",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Tests an HTTP service for the semantics of the Idempotency-Key header.",
        footer = {
            "Exit code: 0 conforms, 1 does not (see --fail-on), 2 wrong use.",
            "It makes many requests, and leaves behind what they make. docs/conformance.md has the cases."
        })
public interface Options {

    /** The operation under test. */
    @Option(names = "--url", required = true, description = "The operation under test.")
    URI url();

    /** Its method. */
    @Option(names = "--method", defaultValue = "POST", description = "Its method; default: ${DEFAULT-VALUE}.")
    String method();

    /** A valid body. */
    @Option(
            names = "--body",
            required = true,
            description = "A valid body: text or @file. Each {{uuid}} is replaced by one that is new in each request.")
    String body();

    /** The media type of bodies. */
    @Option(
            names = "--content-type",
            defaultValue = "application/json",
            description = "Its media type; default: ${DEFAULT-VALUE}.")
    String contentType();

    /** Whose rules count. */
    @Option(
            names = "--profile",
            defaultValue = "IETF",
            description = "ietf, stripe or strict (the draft with SHOULD as MUST); default: ietf.")
    Profile profile();

    /** Headers of every request. */
    @Option(names = "--header", description = "'Name: value' for every request. Can be repeated.")
    List<String> headers();

    /** Headers that say who calls. */
    @Option(names = "--credential", description = "'Name: value' that says who calls, such as Authorization.")
    List<String> credentials();

    /** Those of somebody else. */
    @Option(names = "--other-credential", description = "The same of another caller who may do the same.")
    List<String> otherCredentials();

    /** Where effects can be counted. */
    @Option(names = "--counter-url", description = "A GET that counts effects; without it, answers are compared.")
    Optional<URI> counterUrl();

    /** Where in that answer. */
    @Option(
            names = "--counter-pointer",
            defaultValue = "",
            description = "JSON Pointer to a number, or to an array that is counted; default: the whole answer.")
    String counterPointer();

    /** Another operation. */
    @Option(names = "--other-url", description = "Another operation that takes a key, the method and the body.")
    Optional<URI> otherUrl();

    /** A body that validation refuses. */
    @Option(names = "--invalid-body", description = "A body that is refused before anything is executed.")
    Optional<String> invalidBody();

    /** A body that the operation refuses. */
    @Option(names = "--refused-body", description = "A body that the operation itself refuses with a 4xx.")
    Optional<String> refusedBody();

    /** A header that makes the operation fail. */
    @Option(names = "--failing-header", description = "'Name: value' that makes an execution end in a 5xx.")
    Optional<String> failingHeader();

    /** A header that makes the operation slow. */
    @Option(names = "--slow-header", description = "'Name: value' that makes an execution last a second or so.")
    Optional<String> slowHeader();

    /** How large a body may be. */
    @Option(names = "--body-limit", description = "Bytes of a body that the service takes, if there is a limit.")
    Optional<Integer> bodyLimit();

    /** How long keys are kept. */
    @Option(names = "--retention", description = "How long keys are kept, if that is short: PT10S.")
    Optional<Duration> retention();

    /** How it is restarted. */
    @Option(
            names = "--restart-command",
            description =
                    "A command for 'sh -c' that kills the service and starts it again. It may return before it is up.")
    Optional<String> restartCommand();

    /** What makes the exit code 1. */
    @Option(names = "--fail-on", defaultValue = "MUST", description = "must or should; default: must.")
    Level failOn();

    /** How long an answer may take. */
    @Option(names = "--timeout", defaultValue = "PT30S", description = "For an answer; default: ${DEFAULT-VALUE}.")
    Duration timeout();

    /** How long the run may take. */
    @Option(names = "--time-limit", defaultValue = "PT10M", description = "For all cases; default: ${DEFAULT-VALUE}.")
    Duration timeLimit();

    /** How fast it sends. */
    @Option(
            names = "--rate",
            defaultValue = "200",
            description = "Requests per second, apart from those that are sent at once; default: ${DEFAULT-VALUE}.")
    int rate();

    /** How many requests are sent at once. */
    @Option(names = "--at-once", defaultValue = "200", description = "At most so many; default: ${DEFAULT-VALUE}.")
    int atOnce();

    /** Which cases. */
    @Option(names = "--only", description = "Only cases with ids that begin so, such as KEY or CON-02.")
    List<String> only();

    /** A report for programs. */
    @Option(names = "--json", description = "Writes a JSON report.")
    Optional<Path> json();

    /** A report for build servers. */
    @Option(names = "--junit", description = "Writes a JUnit XML report.")
    Optional<Path> junit();

    /** A report for people. */
    @Option(names = "--html", description = "Writes an HTML report, one file.")
    Optional<Path> html();

    /** Whether the target may be anywhere. */
    @Option(
            names = "--i-own-this-service",
            description = "Needed for a target that is not on this machine: this is a load test too.")
    boolean owned();
}
