package io.idempotency.ee.sample.faults;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that goes wrong on request.
 *
 * @param kind what goes wrong
 * @param argument milliseconds of {@link Kind#DELAY}, HTTP status of {@link Kind#RETURN}, else 0
 */
record DemoFault(Kind kind, int argument) {

    /** The faults, in the order of the points at which they strike. */
    enum Kind {
        /** Nothing goes wrong. */
        NONE,
        /** The request does not get to the application. */
        LOST_REQUEST,
        /** The method takes its time before it writes. */
        DELAY,
        /** The method fails after its writes. */
        THROW,
        /** The process dies after the writes and before the commit. */
        HALT,
        /** The process dies after the commit and before the answer. */
        HALT_AFTER,
        /** The method answers with an unusual status after its writes. */
        RETURN,
        /** The answer does not leave, though all is committed. */
        LOST_ANSWER,
        /** The second half of the answer's body does not arrive. */
        CUT_ANSWER
    }

    static final DemoFault NONE = new DemoFault(Kind.NONE, 0);

    private static final Pattern WITH_ARGUMENT = Pattern.compile("(delay|return):([0-9]{1,6})");
    private static final int LONGEST_DELAY_MILLIS = 600_000;

    /** Reads a header value; empty if it names no fault. */
    static Optional<DemoFault> parse(String value) {
        return switch (value) {
            case "throw" -> Optional.of(new DemoFault(Kind.THROW, 0));
            case "halt" -> Optional.of(new DemoFault(Kind.HALT, 0));
            case "lost-request" -> Optional.of(new DemoFault(Kind.LOST_REQUEST, 0));
            case "lost-answer" -> Optional.of(new DemoFault(Kind.LOST_ANSWER, 0));
            case "cut-answer" -> Optional.of(new DemoFault(Kind.CUT_ANSWER, 0));
            case "halt-after" -> Optional.of(new DemoFault(Kind.HALT_AFTER, 0));
            default -> parseWithArgument(WITH_ARGUMENT.matcher(value));
        };
    }

    private static Optional<DemoFault> parseWithArgument(Matcher matcher) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int argument = Integer.parseInt(matcher.group(2));
        boolean delay = matcher.group(1).equals("delay");
        boolean inRange = delay ? argument <= LONGEST_DELAY_MILLIS : argument >= 200 && argument <= 599;
        return inRange ? Optional.of(new DemoFault(delay ? Kind.DELAY : Kind.RETURN, argument)) : Optional.empty();
    }
}
