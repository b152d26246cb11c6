package io.idempotency.ee.spi;

/**
 * Finishes executions of an operation whose client does not come back. A bean of it is qualified by the operation:
 *
 * <pre>{@code
 * @Resumes("payments.capture")
 * @ApplicationScoped
 * public class CaptureAgain implements Resumption {
 *
 *     @Inject Payments payments;
 *
 *     public void resume(StoredCall call) {
 *         payments.capture(call.argument(0, Payment.class));
 *     }
 * }
 * }</pre>
 *
 * <ol>
 *   <li>With such a bean, an execution of the operation stores its key and arguments as JSON, with its first step; without one,
 *       and without steps, nothing is stored. Arguments that are not read back equal are refused then ({@code IDEM-473}).
 *   <li>If no record is there after the setting {@code resume-after}, a timer calls the bean, on one server at a time, again and
 *       again with growing pauses until there is a record or the retention is over. A call that fails is logged
 *       ({@code IDEM-475}).
 *   <li>The bean makes the same call again: of the method, or of {@code execute} with the same key. So it is the same execution,
 *       with the same steps; a client that comes back at the same time waits for it, or it for the client.
 *   <li>An execution that has thrown is not finished either. If that is final, the exception has to be kept.
 *   <li>For methods of CDI beans and {@code Idempotency.execute}, in a transaction of their own. Resource methods
 *       ({@code IDEM-470}) and methods of session beans and message-driven beans ({@code IDEM-471}) are refused; of an execution
 *       that takes part in its caller's transaction nothing is stored, and the log says so ({@code IDEM-474}).
 * </ol>
 */
@FunctionalInterface
public interface Resumption {

    /**
     * Makes the call again. It runs on a timer's thread without a transaction and without a caller; for its time the tenant is the
     * first call's.
     *
     * @throws Exception if it is to be tried again later
     */
    void resume(StoredCall call) throws Exception;
}
