package io.idempotency.ee;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Executes a JAX-RS resource method, or a method of another bean, at most once per idempotency key and replays its first
 * answer to every retry.
 *
 * <p>The method runs inside one JTA transaction that also holds the record of its answer: its effects are committed if
 * and only if the record is. The answer leaves the server after that commit. Rules, in their order:
 *
 * <ol>
 *   <li>Authentication and authorization are checked first, on a replay as on a first request.
 *   <li>A missing key, where one is required, and a malformed key are answered with 400.
 *   <li>A key that belongs to another request (other path, query, media type or body) is answered with 422.
 *   <li>A completed record inside its retention is replayed, with {@code Idempotent-Replayed: true}.
 *   <li>A request whose key is in flight waits for the first answer, or is answered with 409; see
 *       {@link #onConcurrent()}.
 *   <li>Otherwise the method runs. Which answers are kept says {@link #keep()}; an answer that is not kept is sent
 *       after the transaction was rolled back, and the next request with the key runs the method again.
 * </ol>
 *
 * <p>A key belongs to the caller whom the method sees in its {@code SecurityContext}, whichever filter has set it.
 *
 * <p>The application's interceptors run on a replay if they are in front of this one's, which has the priority
 * {@code PLATFORM_BEFORE + 100}: with a lower priority, or named by {@code @Interceptors}. Those behind it run with the
 * method only: with a higher priority, or without one and enabled in {@code beans.xml}. <strong>An interceptor that
 * authorizes needs a priority below {@code PLATFORM_BEFORE + 100}</strong>; else who has lost a right gets the answer of
 * before.
 *
 * <p>A method of a CDI bean or session bean that is no resource method needs a parameter with {@link IdempotencyKey}. Its
 * result is kept as JSON of the type that it declares, by Jakarta JSON Binding, and is read back and compared before the
 * commit: what would not be equal is refused ({@code IDEM-411}). Its other arguments are compared as JSON; see
 * {@link NotCompared}. What it throws is thrown as it is, and, unless it is one of {@link #keepExceptions()}, is not kept and rolls
 * back. It takes part in the transaction of
 * its caller if there is one, else it runs in one of its own. Its key is the application's own: it belongs to the tenant, if
 * a {@code ScopeResolver} names one, and not to the caller. Refusals are {@link IdempotentCallException}s.
 *
 * <p>On a message-driven bean it does the same for {@code onMessage}: a message that comes again, or another one with the key,
 * is acknowledged without a call of the method. In the container's transaction the record is committed with the
 * acknowledgement, else before it. Refusals are thrown, so that the message is not acknowledged.
 *
 * <p>On a class it covers every resource method except those for GET, HEAD and OPTIONS, and every other method with a key
 * parameter. On a method for GET it leaves
 * out a HEAD that JAX-RS answers with that method. It is found on the method, on the method that it overrides or
 * implements, on the class and on its supertypes, in this order. In each of these places it
 * may be carried by another annotation: an interceptor binding or a stereotype, whose members then count; the annotation
 * itself goes first. What a CDI extension adds or removes counts too. On a class where it covers nothing it is refused at
 * deployment. The class has to be a CDI bean, a session bean or a message-driven
 * bean. What a transaction cannot undo (mail, a remote call) is not covered by it.
 *
 * <p>Every member that names its setting can be overridden by MicroProfile Config with
 * {@code idempotency.operations.<operation>.<setting>}; an empty string or {@code DEFAULT} stands for the global
 * setting {@code idempotency.<setting>}. Wrong use and bad values fail at deployment with a message {@code IDEM-nnn}
 * that names class and method.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header-07">The
 *     Idempotency-Key HTTP header field, draft 07</a>
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {

    /**
     * The operation's name, unique in the application: part of the record's identity, of configuration keys and of
     * metrics. 1 to 255 characters out of {@code A-Z a-z 0-9 . _ - $}. By default the class's name, a dot and the
     * method's name; give one before the first release, so that moving the class loses no record.
     */
    @Nonbinding
    String operation() default "";

    /** How long an answer can be replayed, from the start of its request: an ISO-8601 duration above zero. Setting {@code retention}, PT24H. */
    @Nonbinding
    String retention() default "";

    /** Whether a request without a key is refused (400) or runs as if the method were not annotated. Setting {@code required}. */
    @Nonbinding
    boolean required() default true;

    /** The request header that carries the key, unless a parameter does. Setting {@code header}, {@code Idempotency-Key}. */
    @Nonbinding
    String header() default "";

    /** What a request does while another one with its key is in flight. Setting {@code on-concurrent}, wait. */
    @Nonbinding
    OnConcurrent onConcurrent() default OnConcurrent.DEFAULT;

    /** When the key is claimed in the database. Setting {@code locking}, pessimistic. */
    @Nonbinding
    Locking locking() default Locking.DEFAULT;

    /** Which answers over HTTP are kept. Setting {@code keep}, final. */
    @Nonbinding
    Keep keep() default Keep.DEFAULT;

    /**
     * Exceptions of a method that is no resource method which are kept as its outcome: its caller gets what was thrown, and a
     * duplicate an exception of the same class and message, with the data that the application gives it. Rules:
     *
     * <ol>
     *   <li>A class needs a public constructor with the message, and no data besides, or else a
     *       {@link io.idempotency.ee.spi.KeptException} bean, which stands for its subclasses too. A subclass without one is not
     *       kept unless it is listed. No two have one simple name.
     *   <li>One that does not roll back, as {@code @Transactional} or the EJB container decide it (checked, or declared so),
     *       leaves its effects: they are committed with the record. For {@link Idempotency#execute} and beans without
     *       {@code @Transactional} the same rule counts.
     *   <li>One that rolls back leaves none; its record is committed afterwards. In a transaction of the caller it is not kept, so
     *       a session bean is refused such a class ({@code IDEM-463}).
     *   <li>Not kept is what a failure that passes, a refusal of the library, or a refusal of the arguments by Bean Validation has
     *       caused.
     * </ol>
     *
     * <p>On a resource method it is refused ({@code IDEM-460}): there {@link #keep()} and exception mappers decide.
     */
    @Nonbinding
    Class<? extends Exception>[] keepExceptions() default {};
}
