package io.idempotency.ee.conformance.report;

import static io.idempotency.ee.conformance.report.Words.xml;

import io.idempotency.ee.conformance.model.Report;
import io.idempotency.ee.conformance.model.Result;
import java.util.List;
import java.util.stream.Collectors;

/** A report for people: one file, without scripts, what failed first. */
public final class HtmlReport {

    private static final String STYLE =
            """
            :root{color-scheme:light dark;--fail:#c62828;--pass:#2e7d32;--none:#757575;--line:#8884}
            body{font:16px/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.5rem;margin-bottom:.2rem}h2{font-size:1.15rem;margin-top:2rem}
            .bar{display:flex;height:.7rem;border-radius:.35rem;overflow:hidden;margin:1rem 0}
            .bar .pass{background:var(--pass)}.bar .fail{background:var(--fail)}.bar .none{background:var(--none)}
            details{border-top:1px solid var(--line);padding:.45rem 0}
            summary{display:grid;grid-template-columns:5.5rem 4.5rem 8.5rem 1fr;gap:.5rem;cursor:pointer}
            b.pass{color:var(--pass)}b.fail{color:var(--fail)}b.none{color:var(--none)}
            code{font-size:.85rem}dl{display:grid;grid-template-columns:7rem 1fr;margin:.6rem 0 .2rem 1rem;gap:.2rem .6rem}
            dt{color:var(--none)}dd{margin:0;overflow-wrap:anywhere}ol{margin:0;padding-left:1.4rem}
            @media(max-width:40rem){summary{grid-template-columns:5.5rem 1fr}}
            """;

    private HtmlReport() {}

    /** Returns it as text. */
    public static String of(Report report) {
        List<Result> failed = report.results().stream().filter(Result::failed).toList();
        List<Result> passed = report.results().stream().filter(Result::passed).toList();
        List<Result> others = report.results().stream()
                .filter(each -> !each.failed() && !each.passed())
                .toList();
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\">"
                + "<title>Idempotency of " + xml(report.target()) + "</title>\n<style>" + STYLE
                + "</style></head>\n<body>"
                + "<h1>Idempotency of " + xml(report.target()) + "</h1>\n<p>Profile <b>"
                + report.profile().label() + "</b>, "
                + report.at() + ". " + report.summary() + ".</p>\n<div class=\"bar\">"
                + part("fail", failed) + part("pass", passed) + part("none", others) + "</div>\n"
                + section("Failed", failed) + section("Not applicable", others) + section("Passed", passed)
                + "</body></html>\n";
    }

    private static String part(String kind, List<Result> results) {
        return "<span class=\"" + kind + "\" style=\"flex:" + results.size() + "\"></span>";
    }

    private static String section(String title, List<Result> results) {
        return results.isEmpty()
                ? ""
                : "<h2>" + title + " (" + results.size() + ")</h2>\n"
                        + results.stream().map(HtmlReport::result).collect(Collectors.joining());
    }

    private static String result(Result result) {
        String kind = result.failed() ? "fail" : result.passed() ? "pass" : "none";
        String exchanges = result.exchanges().stream()
                .map(each -> "<li><code>" + xml(each) + "</code></li>")
                .collect(Collectors.joining());
        return "<details" + (result.failed() ? " open" : "") + " id=\""
                + result.rule().id() + "\"><summary><code>"
                + result.rule().id() + "</code><span>" + Words.level(result) + "</span><b class=\"" + kind + "\">"
                + Words.verdict(result) + "</b><span>" + xml(result.rule().text()) + "</span></summary><dl>"
                + entry("Found", xml(result.verdict().text()))
                + entry("Clause", xml(result.rule().clause()))
                + entry(
                        result.failed() ? "What follows" : "If it failed",
                        xml(result.rule().consequence()))
                + (exchanges.isEmpty() ? "" : entry("Sent and seen", "<ol>" + exchanges + "</ol>"))
                + "</dl></details>\n";
    }

    private static String entry(String name, String html) {
        return "<dt>" + name + "</dt><dd>" + html + "</dd>";
    }
}
