package io.idempotency.ee.conformance.report;

import static io.idempotency.ee.conformance.report.Words.json;

import io.idempotency.ee.conformance.model.Report;
import io.idempotency.ee.conformance.model.Result;
import java.util.stream.Collectors;

/** A report for programs. */
public final class JsonReport {

    private JsonReport() {}

    /** Returns it as text. */
    public static String of(Report report) {
        return "{\"target\":" + json(report.target())
                + ",\"profile\":" + json(report.profile().label())
                + ",\"at\":" + json(report.at().toString())
                + ",\"summary\":" + json(report.summary())
                + ",\"results\":[\n"
                + report.results().stream().map(JsonReport::result).collect(Collectors.joining(",\n"))
                + "\n]}\n";
    }

    private static String result(Result result) {
        return "{\"id\":" + json(result.rule().id())
                + ",\"level\":" + json(Words.level(result))
                + ",\"verdict\":" + json(Words.verdict(result))
                + ",\"clause\":" + json(result.rule().clause())
                + ",\"rule\":" + json(result.rule().text())
                + ",\"found\":" + json(result.verdict().text())
                + ",\"consequence\":" + json(result.rule().consequence())
                + ",\"millis\":" + result.millis()
                + ",\"exchanges\":["
                + result.exchanges().stream().map(Words::json).collect(Collectors.joining(","))
                + "]}";
    }
}
