package io.idempotency.ee.client;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the interface of a MicroProfile REST Client: a call of a method with POST or PATCH has one idempotency key, whatever number
 * of requests becomes of it. Inside of an execution of idempotency-ee the key is derived from the execution, outside it is a
 * random UUID. Clients without the annotation send no key.
 *
 * <ol>
 *   <li>With {@code @Retry} on the method or the interface, MicroProfile Fault Tolerance repeats the request, with the same key.
 *   <li>Without, the library repeats it: see {@link OutgoingCalls}.
 *   <li>An asynchronous method needs a parameter with {@code @HeaderParam("Idempotency-Key")}, which carries the key to other
 *       threads; callers pass null. Else it is refused at deployment.
 *   <li>A key that the application has set itself, by that parameter or any header, is sent as it is.
 *   <li>A client of a {@code RestClientBuilder} gets keys too, but nobody repeats its requests, and callers of its asynchronous
 *       methods pass the key.
 * </ol>
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface KeyedClient {

    /**
     * The name of the call, for a method: the key is that of {@code IdempotencyContext.childKey(name)}, whatever the arguments
     * are. Empty: the key is derived from method, arguments and the number among equal calls.
     */
    @Nonbinding
    String name() default "";
}
