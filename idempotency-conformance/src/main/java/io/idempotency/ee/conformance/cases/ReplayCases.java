package io.idempotency.ee.conformance.cases;

import static io.idempotency.ee.conformance.cases.Checks.retry;

import io.idempotency.ee.conformance.http.Answer;
import io.idempotency.ee.conformance.http.Header;
import io.idempotency.ee.conformance.http.Request;
import io.idempotency.ee.conformance.model.Check;
import io.idempotency.ee.conformance.model.NotApplicableException;
import io.idempotency.ee.conformance.model.Verdict;
import io.idempotency.ee.conformance.probe.Probe;
import io.idempotency.ee.conformance.probe.Tally;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A retry after the first answer: nothing is executed, and the answer is the first one. */
final class ReplayCases {

    private static final String OTHER =
            "A retry tells a client something else than the first answer has, or would have, told it.";

    /** What belongs to a message or a connection, not to the answer. */
    private static final Pattern OF_THE_MESSAGE = Pattern.compile(
            "date|age|server|via|connection|keep-alive|transfer-encoding|content-length|set-cookie|idempotent-replayed"
                    + "|.*request-id|.*correlation-id|.*trace.*|x-ratelimit.*|ratelimit.*|content-type|location");

    static final List<Case> ALL = List.of(
            Case.of(
                    "REP-01",
                    "must must must",
                    "draft 2.6, duplicate",
                    "A retry is not executed.",
                    "Lost answers charge twice: what keys are for.",
                    ReplayCases::once),
            Case.of(
                    "REP-02",
                    "should must must",
                    "draft 2.6, duplicate",
                    "A retry has the status of the first answer.",
                    OTHER,
                    retry((first, second) -> Verdict.of(
                            first.status() == second.status(), first.status() + ", then " + second.status()))),
            Case.of(
                    "REP-03",
                    "should must must",
                    "draft 2.6, duplicate",
                    "A retry has the bytes of the first answer.",
                    OTHER,
                    retry((first, second) ->
                            Verdict.of(Arrays.equals(first.body(), second.body()), first + ", then " + second))),
            Case.of(
                    "REP-04",
                    "should must must",
                    "draft 2.6, duplicate; RFC 9110 8.3",
                    "A retry has the Content-Type of the first answer.",
                    "Clients cannot read the body.",
                    header("Content-Type")),
            Case.of(
                    "REP-05",
                    "should should must",
                    "draft 2.6, duplicate; RFC 9110 10.2.2",
                    "A retry has the Location of the first answer.",
                    "Clients do not find what they have made.",
                    header("Location")),
            Case.of(
                    "REP-06",
                    "should should must",
                    "draft 2.6, duplicate",
                    "A retry has the other headers of the first answer.",
                    "What clients need of them is gone after a lost answer: ETag, Link, Content-Language.",
                    retry(ReplayCases::headers)),
            Case.of(
                    "REP-07",
                    "should should must",
                    "draft 2.6, duplicate; RFC 9110 5.3",
                    "A header of several lines has all of them in a retry.",
                    "Links and policies are lost.",
                    retry(ReplayCases::repeated)),
            Case.of(
                    "REP-08",
                    "may must should",
                    "Stripe, advanced error handling",
                    "A retry is marked Idempotent-Replayed: true.",
                    "Clients cannot tell new from old.",
                    retry((first, second) -> Verdict.of(second.replayed(), "the retry: " + second))),
            Case.of(
                    "REP-09",
                    "must must must",
                    "draft 2.6, duplicate",
                    "The tenth retry is answered as the first.",
                    "Only few retries are safe.",
                    ReplayCases::tenth),
            Case.of(
                    "REP-10",
                    "must must must",
                    "draft 2.3",
                    "A key is remembered when fifty others have come after it.",
                    "Under load, keys are forgotten before clients retry.",
                    ReplayCases::fifty),
            Case.of(
                    "REP-11",
                    "should should must",
                    "RFC 6265 4.1; draft 5",
                    "A retry does not set the cookies of the first answer.",
                    "A session of the past, or of somebody else, is handed out.",
                    retry(ReplayCases::cookies)),
            Case.of(
                    "REP-12",
                    "must must must",
                    "RFC 9112 6.3",
                    "A retry is framed right: one length, and as many bytes.",
                    "Clients and proxies take what follows for another answer.",
                    retry((first, second) -> Verdict.of(
                            second.framing().isEmpty(), second.framing().isEmpty() ? "right" : second.framing()))),
            Case.of(
                    "REP-13",
                    "must must must",
                    "RFC 9110 8.4, 12.5.3",
                    "A retry that allows gzip gets the content of the first answer, which did not.",
                    "Clients read compressed bytes as text, or cannot read them.",
                    ReplayCases::gzip),
            Case.of(
                    "REP-14",
                    "should should should",
                    "draft 2.4",
                    "Headers that change on the way do not make another request.",
                    "Retries through another proxy, or by a newer client, are refused.",
                    ReplayCases::onTheWay),
            Case.of(
                    "REP-15",
                    "must must must",
                    "RFC 9110 5.3, 8.3, 8.6",
                    "A retry has Date, Content-Type and Content-Length at most once.",
                    "Clients and proxies refuse the answer.",
                    retry(ReplayCases::single)));

    private ReplayCases() {}

    private static Verdict once(Probe probe) throws IOException, InterruptedException {
        Request request = probe.fresh();
        Tally tally = probe.count(() -> List.of(probe.succeed(request), probe.settle(request)));
        return Verdict.of(tally.executions() == 1, tally.text() + "; the retry: " + tally.answer(1));
    }

    private static Check<Probe> header(String name) {
        return retry((first, second) -> {
            NotApplicableException.unless(first.header(name).isPresent(), "the first answer has no " + name);
            return Verdict.of(
                    first.header(name).equals(second.header(name)),
                    first.header(name).orElse("none") + ", then "
                            + second.header(name).orElse("none"));
        });
    }

    private static Verdict headers(Answer first, Answer second) {
        Set<String> names = names(first);
        NotApplicableException.unless(!names.isEmpty(), "the first answer has no other headers");
        List<String> lost = names.stream()
                .filter(name -> !first.header(name).equals(second.header(name)))
                .toList();
        return Verdict.of(lost.isEmpty(), lost.isEmpty() ? "the same: " + names : "other or missing: " + lost);
    }

    private static Verdict repeated(Answer first, Answer second) {
        List<String> names =
                names(first).stream().filter(name -> first.all(name).size() > 1).toList();
        NotApplicableException.unless(!names.isEmpty(), "no header of the first answer has two lines");
        return Verdict.of(
                names.stream().allMatch(name -> String.join(", ", first.all(name))
                        .equals(String.join(", ", second.all(name)))),
                "headers of several lines: " + names);
    }

    private static Set<String> names(Answer answer) {
        return answer.headers().stream()
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .filter(name -> !OF_THE_MESSAGE.matcher(name).matches())
                .collect(Collectors.toSet());
    }

    private static Verdict cookies(Answer first, Answer second) {
        List<String> cookies = first.all("Set-Cookie");
        NotApplicableException.unless(!cookies.isEmpty(), "the first answer sets no cookie");
        return Verdict.of(
                second.all("Set-Cookie").stream().noneMatch(cookies::contains),
                "the retry sets " + second.all("Set-Cookie").size() + " cookie(s)");
    }

    private static Verdict single(Answer first, Answer second) {
        List<String> twice = Stream.of("Date", "Content-Type", "Content-Length")
                .filter(name -> second.all(name).size() > 1)
                .toList();
        return Verdict.of(twice.isEmpty(), "more than once: " + twice);
    }

    private static Verdict tenth(Probe probe) throws IOException, InterruptedException {
        Request request = probe.fresh();
        Tally tally = probe.count(() -> {
            List<Answer> answers = new ArrayList<>(List.of(probe.succeed(request)));
            for (int retry = 0; retry < 10; retry++) {
                answers.add(probe.settle(request));
            }
            return answers;
        });
        boolean same = tally.answers().stream().allMatch(each -> each.same(tally.answer(0)));
        return Verdict.of(same && tally.executions() == 1, tally.text() + "; the last: " + tally.answer(10));
    }

    private static Verdict fifty(Probe probe) throws IOException, InterruptedException {
        Request request = probe.fresh();
        Answer first = probe.succeed(request);
        for (int other = 0; other < 50; other++) {
            probe.succeed(probe.fresh());
        }
        Tally tally = probe.count(() -> List.of(first, probe.settle(request)));
        boolean quiet = tally.counted().isPresent() ? tally.quiet() : tally.executions() == 1;
        return Verdict.of(quiet && tally.answer(1).same(first), tally.text() + "; the retry: " + tally.answer(1));
    }

    private static Verdict gzip(Probe probe) throws IOException, InterruptedException {
        Request request = probe.fresh();
        Answer first = probe.succeed(request);
        Answer second = probe.settle(request.with("Accept-Encoding", "gzip"));
        boolean zipped =
                second.header("Content-Encoding").filter("gzip"::equals).isPresent();
        byte[] content =
                zipped ? new GZIPInputStream(new ByteArrayInputStream(second.body())).readAllBytes() : second.body();
        return Verdict.of(
                Arrays.equals(first.body(), content), (zipped ? "compressed: " : "not compressed: ") + second);
    }

    private static Verdict onTheWay(Probe probe) throws IOException, InterruptedException {
        Request request = probe.fresh();
        List<Header> others = List.of(
                new Header("User-Agent", "another/2.0"),
                new Header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
                new Header("Via", "1.1 proxy"));
        Answer first = probe.succeed(request.with("User-Agent", "one/1.0"));
        Answer second = probe.settle(request.replacing(others));
        return Verdict.of(second.same(first), "answered " + second);
    }
}
