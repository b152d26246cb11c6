package io.idempotency.ee.conformance.report;

import io.idempotency.ee.conformance.model.Report;
import io.idempotency.ee.conformance.model.Result;
import java.io.PrintStream;

/** Rows on the terminal, each when its case is done. */
public final class Table {

    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String GREY = "\u001b[90m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream out;
    private final boolean colours;

    /** Makes one, in colours or without. */
    public Table(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    /** Prints a case; of one that failed also what it found and what follows. */
    public void row(Result result) {
        String verdict = Words.verdict(result);
        String colour = result.failed() ? RED : result.passed() ? GREEN : GREY;
        out.printf(
                "%-8s %-6s %s %s%n",
                result.rule().id(),
                Words.level(result),
                paint(colour, "%-14s".formatted(verdict)),
                result.rule().text());
        if (result.failed()) {
            line("found", result.verdict().text());
            line("clause", result.rule().clause());
            line("follows", result.rule().consequence());
        } else if (!result.passed()) {
            line("reason", result.verdict().text());
        }
    }

    /** Prints the summary. */
    public void end(Report report) {
        out.println();
        out.println(report.target() + " by the profile " + report.profile().label() + ": " + report.summary());
    }

    private void line(String name, String text) {
        out.println(paint(GREY, " ".repeat(31) + name + ": " + text));
    }

    private String paint(String colour, String text) {
        return colours ? colour + text + PLAIN : text;
    }
}
