package io.idempotency.ee.conformance.report;

import static io.idempotency.ee.conformance.report.Words.xml;

import io.idempotency.ee.conformance.model.Level;
import io.idempotency.ee.conformance.model.Report;
import io.idempotency.ee.conformance.model.Result;
import java.util.stream.Collectors;

/** A report that build servers read. What may be done otherwise is skipped there, not failed. */
public final class JUnitReport {

    private JUnitReport() {}

    /** Returns it as text. */
    public static String of(Report report) {
        long failures = report.results().stream().filter(JUnitReport::failure).count();
        long skipped = report.results().stream()
                .filter(each -> !each.passed() && !failure(each))
                .count();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"idempotency-conformance "
                + report.profile().label()
                + "\" tests=\"" + report.results().size() + "\" failures=\"" + failures + "\" errors=\"0\" skipped=\""
                + skipped
                + "\" timestamp=\"" + report.at() + "\">\n"
                + report.results().stream().map(JUnitReport::testcase).collect(Collectors.joining())
                + "</testsuite>\n";
    }

    private static String testcase(Result result) {
        String found = xml(result.verdict().text());
        String inside = "";
        if (failure(result)) {
            inside = "<failure message=\"" + found + "\">"
                    + xml(result.rule().clause() + " - " + result.rule().consequence()) + "\n"
                    + result.exchanges().stream().map(Words::xml).collect(Collectors.joining("\n"))
                    + "</failure>";
        } else if (!result.passed()) {
            inside = "<skipped message=\"" + found + "\"/>";
        }
        return "<testcase classname=\"" + Words.level(result) + "."
                + result.rule().group() + "\" name=\""
                + xml(result.rule().id() + " " + result.rule().text())
                + "\" time=\"" + "%d.%03d".formatted(result.millis() / 1000, result.millis() % 1000) + "\">" + inside
                + "</testcase>\n";
    }

    private static boolean failure(Result result) {
        return result.failed() && result.level() != Level.MAY;
    }
}
