package io.idempotency.ee.spi;

/**
 * Takes out of an HTTP answer what is not to be stored. An application provides at most one bean of this type, of any scope,
 * thread-safe:
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class WithoutTokens implements AnswerSanitizer {
 *
 *     public StoredAnswer sanitize(StoredAnswer answer) {
 *         return answer.operation().equals("sessions.create")
 *                 ? answer.withoutHeader("X-Token").withBody(new byte[0])
 *                 : answer;
 *     }
 * }
 * }</pre>
 *
 * <ol>
 *   <li>It is asked once for each answer of a resource method that is to be kept, after it was rendered, inside of the transaction.
 *       Answers that are not kept, results of bean methods and results of steps are not its: their types say what is stored.
 *   <li>Body and headers of what it returns are stored. The status and {@code Content-Type} stay. A header may be taken out or
 *       changed; one that is new is stored too, credentials never are.
 *   <li>The first answer is redacted like a replay, unless {@link #replayMayDiffer} says otherwise. Headers that are never stored,
 *       {@code Set-Cookie} for example, are sent with it as ever, and so are those that the method adds to the
 *       {@code HttpServletResponse} itself.
 *   <li>What it throws, null, an illegal header or a body over {@code max-response-body} is an error: all is rolled back, nothing
 *       is stored, and the answer is 500 ({@code IDEM-270}).
 *   <li>An {@code ETag} or a digest among the headers is of the body before. Take it out with what it was made of.
 * </ol>
 */
public interface AnswerSanitizer {

    /** What is stored; not null, the same if nothing is to be taken out. */
    StoredAnswer sanitize(StoredAnswer answer);

    /**
     * Whether the first client gets the answer as the method made it, and a retry what is stored of it. A client that has lost the
     * first answer then never gets what was taken out.
     *
     * @param operation the operation's name
     */
    default boolean replayMayDiffer(String operation) {
        return false;
    }
}
