package io.idempotency.ee.conformance;

import io.idempotency.ee.conformance.model.Report;
import io.idempotency.ee.conformance.model.Result;
import io.idempotency.ee.conformance.probe.Options;
import io.idempotency.ee.conformance.report.HtmlReport;
import io.idempotency.ee.conformance.report.JUnitReport;
import io.idempotency.ee.conformance.report.JsonReport;
import io.idempotency.ee.conformance.report.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine;

/** The command line, and the way in for tests: see docs/conformance.md. */
public final class Conformance {

    private static final int CONFORMS = 0;
    private static final int DOES_NOT = 1;
    private static final int WRONG_USE = 2;

    private Conformance() {}

    /** Runs the kit; the exit code is that of {@link #run(PrintStream, boolean, String...)}. */
    public static void main(String[] arguments) {
        System.exit(run(System.out, System.console() != null && System.getenv("NO_COLOR") == null, arguments));
    }

    /**
     * Runs the kit in this process.
     *
     * @param arguments as on the command line
     * @return what was found
     * @throws CommandLine.ParameterException if the arguments are wrong, or a target on another machine is not owned
     * @throws IOException if a file cannot be read or written
     * @throws InterruptedException if the thread is interrupted
     */
    public static Report report(String... arguments) throws IOException, InterruptedException {
        return report(parse(line(), arguments), result -> {});
    }

    /**
     * Runs the kit and prints a table.
     *
     * @return 0 if the service conforms, 1 if not, 2 if the arguments are wrong or the run could not be made
     */
    static int run(PrintStream out, boolean colours, String... arguments) {
        CommandLine line = line();
        try {
            Options options = parse(line, arguments);
            if (CommandLine.printHelpIfRequested(line.getParseResult())) {
                return CONFORMS;
            }
            Table table = new Table(out, colours);
            Report report = report(options, table::row);
            table.end(report);
            return report.failed(options.failOn()) ? DOES_NOT : CONFORMS;
        } catch (CommandLine.ParameterException wrong) {
            out.println(wrong.getMessage());
            out.println("--help lists the options.");
        } catch (IOException failure) {
            out.println(failure);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
        return WRONG_USE;
    }

    private static CommandLine line() {
        // "@file" is a body in a file, not more arguments.
        return new CommandLine(Options.class)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false);
    }

    private static Options parse(CommandLine line, String... arguments) {
        boolean help = line.parseArgs(arguments).isUsageHelpRequested() || line.isVersionHelpRequested();
        Options options = line.getCommand();
        if (!help) {
            Target.check(options, line);
        }
        return options;
    }

    private static Report report(Options options, Consumer<Result> watcher) throws IOException, InterruptedException {
        Report report = new Runner(options, Clock.systemUTC()).run(watcher);
        write(options.json(), JsonReport.of(report));
        write(options.junit(), JUnitReport.of(report));
        write(options.html(), HtmlReport.of(report));
        return report;
    }

    private static void write(Optional<Path> file, String text) throws IOException {
        if (file.isPresent()) {
            Files.writeString(file.get(), text);
        }
    }
}
