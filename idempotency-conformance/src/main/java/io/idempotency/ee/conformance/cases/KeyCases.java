package io.idempotency.ee.conformance.cases;

import static io.idempotency.ee.conformance.cases.Checks.malformed;
import static io.idempotency.ee.conformance.cases.Checks.otherKey;
import static io.idempotency.ee.conformance.cases.Checks.sameKey;
import static io.idempotency.ee.conformance.cases.Checks.wellFormed;

import io.idempotency.ee.conformance.http.Answer;
import io.idempotency.ee.conformance.http.Request;
import io.idempotency.ee.conformance.model.NotApplicableException;
import io.idempotency.ee.conformance.model.Verdict;
import io.idempotency.ee.conformance.probe.Probe;
import io.idempotency.ee.conformance.probe.Tally;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** The key: how it is written, and which keys are one. */
final class KeyCases {

    private static final String GUESS = "The service guesses a key, and two clients may be given one answer.";
    private static final String SPELT =
            "A retry by another library, which writes the key in another way, executes twice.";
    private static final String REFUSED = "Clients that write keys as the standard allows cannot use the service.";
    private static final String CUT = "Keys are shortened or folded: two requests become one, and one is lost.";

    static final List<Case> ALL = List.of(
            Case.of(
                    "KEY-01",
                    "should - must",
                    "draft 2.7",
                    "A request without a key is refused with 400, and not executed.",
                    "Clients that forget the key are not told so, and their retries execute again.",
                    malformed(request -> request)),
            Case.of(
                    "KEY-02",
                    "- must -",
                    "Stripe, idempotent requests",
                    "A request without a key is executed.",
                    "Clients that use no keys are locked out.",
                    KeyCases::optional),
            Case.of(
                    "KEY-03",
                    "should - must",
                    "draft 2.7; RFC 9457",
                    "The refusal of a missing key is a problem document, or links to documentation.",
                    "Clients cannot tell it from any other 400.",
                    KeyCases::explained),
            Case.of(
                    "KEY-04",
                    "should - must",
                    "draft 2.1; RFC 9651 4.2, 4.2.3.1",
                    "An empty header value is refused with 400.",
                    GUESS,
                    malformed("")),
            Case.of(
                    "KEY-05",
                    "should - should",
                    "draft 2.2, 5",
                    "The empty String is refused with 400.",
                    "All clients whose keys are lost to a bug share one key.",
                    malformed("\"\"")),
            Case.of(
                    "KEY-06",
                    "must - must",
                    "draft 2.1; RFC 9651 4.2, 4.2.5",
                    "A String without its end is refused with 400.",
                    GUESS,
                    malformed("\"abc")),
            Case.of(
                    "KEY-07",
                    "must - must",
                    "draft 2.1; RFC 9651 4.2, 4.2.5",
                    "A backslash before anything but a quote or a backslash is refused with 400.",
                    GUESS,
                    malformed("\"a\\bc\"")),
            Case.of(
                    "KEY-08",
                    "must - must",
                    "draft 2.1; RFC 9651 4.2",
                    "Bytes beyond ASCII are refused with 400.",
                    GUESS,
                    malformed("\"caf\u00c3\u00a9\"")),
            Case.of(
                    "KEY-09",
                    "must - must",
                    "draft 2.1; RFC 9651 4.2, 4.2.5",
                    "A control character inside is refused with 400.",
                    GUESS,
                    malformed("\"a\u007fb\"")),
            Case.of(
                    "KEY-10",
                    "must - must",
                    "draft 2.1; RFC 9651 4.2",
                    "A list of Strings is refused with 400.",
                    GUESS,
                    malformed("\"one\", \"two\"")),
            Case.of(
                    "KEY-11",
                    "must - must",
                    "draft 2.1; RFC 9651 4.2",
                    "Two lines of the header are refused with 400.",
                    GUESS,
                    malformed(request -> request.key("\"one\"").with(Request.KEY, "\"two\""))),
            Case.of(
                    "KEY-12",
                    "must - must",
                    "draft 2.1; RFC 9651 4.2",
                    "Text behind a String is refused with 400.",
                    GUESS,
                    malformed("\"abc\"def")),
            Case.of(
                    "KEY-13",
                    "may - must",
                    "draft 2.1; RFC 9651 3.3.4",
                    "A token, which is no String, is refused with 400.",
                    "The service takes more than the draft allows; clients that rely on it fail elsewhere.",
                    malformed("abcdef")),
            Case.of(
                    "KEY-14",
                    "may - must",
                    "draft 2.1; RFC 9651 3.3.1",
                    "A number is refused with 400.",
                    "The service takes more than the draft allows; clients that rely on it fail elsewhere.",
                    malformed("42")),
            Case.of(
                    "KEY-15",
                    "may - must",
                    "draft 2.1; RFC 9651 3.3.5",
                    "A byte sequence is refused with 400.",
                    "The service takes more than the draft allows; clients that rely on it fail elsewhere.",
                    malformed(":YWJjZGVm:")),
            Case.of(
                    "KEY-16",
                    "should - should",
                    "draft 2.1; RFC 9651 3.1.2",
                    "Parameters behind a String do not change the key.",
                    SPELT,
                    sameKey("\"%\"", "\"%\";v=1")),
            Case.of(
                    "KEY-17",
                    "must - must",
                    "RFC 9651 3.3.3",
                    "A String may have a quote and a backslash, escaped.",
                    REFUSED,
                    wellFormed("\"%\\\"\\\\\"")),
            Case.of(
                    "KEY-18",
                    "must - must",
                    "RFC 9651 3.3.3",
                    "A String may have spaces, commas and semicolons inside.",
                    REFUSED,
                    wellFormed("\"%, a; b c\"")),
            Case.of(
                    "KEY-19",
                    "should must must",
                    "Stripe, idempotent requests; RFC 9651 3.3.3",
                    "A key of 255 characters is taken.",
                    REFUSED,
                    probe -> wellFormed(Checks.quoted(probe, "%" + "k".repeat(219)))
                            .run(probe)),
            Case.of(
                    "KEY-20",
                    "- must -",
                    "Stripe, idempotent requests",
                    "A key of 256 characters is refused with a 4xx.",
                    "Callers who rely on the limit find none.",
                    tooLong(256)),
            Case.of(
                    "KEY-21",
                    "should should should",
                    "draft 5, security considerations",
                    "A key of 5000 characters is refused with a 4xx.",
                    "Keys take as much memory as a caller likes.",
                    tooLong(5000)),
            Case.of(
                    "KEY-22",
                    "must must must",
                    "draft 2.2; RFC 9651 3.3.3",
                    "Keys that differ in case only are two keys.",
                    CUT,
                    otherKey("%-key", "%-KEY")),
            Case.of(
                    "KEY-23",
                    "must must must",
                    "draft 2.2",
                    "Keys of 255 characters that differ in the last one are two keys.",
                    CUT,
                    otherKey("%" + "k".repeat(218) + "1", "%" + "k".repeat(218) + "2")),
            Case.of(
                    "KEY-24",
                    "must must must",
                    "RFC 9110 5.5",
                    "White space around the value is no part of the key.",
                    SPELT,
                    probe -> sameKey(Checks.quoted(probe, "%"), "  " + Checks.quoted(probe, "%") + "  ")
                            .run(probe)),
            Case.of(
                    "KEY-25",
                    "must must must",
                    "RFC 9110 5.1",
                    "The header's name is read in any case.",
                    SPELT,
                    KeyCases::name),
            Case.of(
                    "KEY-26",
                    "may - -",
                    "draft 2.1",
                    "A bare key that is taken is the same key as its String.",
                    SPELT,
                    KeyCases::bare));

    private KeyCases() {}

    private static Verdict optional(Probe probe) throws IOException, InterruptedException {
        Answer answer = probe.send(probe.keyless());
        return Verdict.of(answer.ok(), "answered " + answer);
    }

    private static Verdict explained(Probe probe) throws IOException, InterruptedException {
        Answer answer = probe.send(probe.keyless());
        NotApplicableException.unless(answer.refused(), "a request without a key is not refused");
        boolean links = answer.header("Link").isPresent() || answer.text().contains("http");
        return Verdict.of(answer.problem() || links, "answered " + answer);
    }

    private static io.idempotency.ee.conformance.model.Check<Probe> tooLong(int length) {
        return probe -> {
            String key = UUID.randomUUID() + "k".repeat(length - 36);
            Tally tally = probe.count(() -> List.of(probe.send(probe.keyless().key(Checks.quoted(probe, key)))));
            return Verdict.of(tally.answer(0).refused() && tally.quiet(), tally.answer(0) + "; " + tally.text());
        };
    }

    private static Verdict name(Probe probe) throws IOException, InterruptedException {
        Request request = probe.keyless();
        String key = probe.key();
        Tally tally = probe.count(
                () -> List.of(probe.succeed(request.key(key)), probe.settle(request.with("iDEMPOTENCY-kEY", key))));
        return Verdict.of(
                tally.answer(1).same(tally.answer(0)) && tally.executions() == 1,
                "the second was answered " + tally.answer(1) + "; " + tally.text());
    }

    private static Verdict bare(Probe probe) throws IOException, InterruptedException {
        Request request = probe.fresh();
        String bare = UUID.randomUUID().toString();
        Tally tally =
                probe.count(() -> List.of(probe.send(request.key(bare)), probe.settle(request.key('"' + bare + '"'))));
        NotApplicableException.unless(tally.answer(0).ok(), "a bare key is refused");
        return Verdict.of(tally.answer(1).same(tally.answer(0)), "the String was answered " + tally.answer(1));
    }
}
