package io.idempotency.ee;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the parameter of an {@link Idempotent} method that holds the key, whole or in part:
 *
 * <pre>{@code
 * @Idempotent
 * Receipt capture(@IdempotencyKey("paymentId") Capture capture) { ... }
 *
 * @POST @Path("{sku}/likes") @Idempotent
 * void like(@PathParam("sku") @IdempotencyKey String sku) { ... }
 *
 * @POST @Idempotent
 * Response deliver(@IdempotencyKey("/delivery/id") JsonObject body) { ... }
 * }</pre>
 *
 * <p>Rules:
 *
 * <ol>
 *   <li>Several parameters, or several parts, are one key: no two different lists of parts give the same one.
 *   <li>A part has a text if it is a {@code String}, a {@code char}, a {@code boolean}, a number of {@code java.lang} or
 *       {@code java.math}, a {@code UUID}, an enum constant, a value of {@code java.time}, or a JSON string, number or truth
 *       value; also inside an {@code Optional}. 1.0 and 1.00 of {@code BigDecimal} are one key. Any other type is refused at
 *       deployment ({@code IDEM-400}), or at the call if it is not known before.
 *   <li>A part that is null or empty is a missing key: 400 over HTTP, else {@link KeyMissingException}; the method runs
 *       unprotected where {@link Idempotent#required()} is false.
 *   <li>A resource method with it takes no key from a header. Its request is compared as a whole, and answered as ever.
 *   <li>A key out of arguments has no limit of length and no pattern.
 * </ol>
 *
 * <p>It is found on the method itself, else on a method that it overrides or implements. Without {@link Idempotent} it is
 * refused at deployment ({@code IDEM-401}).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface IdempotencyKey {

    /**
     * The parts of the argument, each the name of a record component, of a property with a public getter, of a member of a
     * {@code Map} or a JSON object; or a JSON Pointer (RFC 6901), which begins with {@code /}, into a {@code JsonValue} or a
     * {@code String} of JSON. Empty for the argument itself.
     *
     * <p>Of a {@code jakarta.jms.Message}: the name of a header ({@code JMSMessageID}), else of a property, else of an entry of
     * its map or a member of its JSON text; or a JSON Pointer into its text.
     */
    String[] value() default {};
}
