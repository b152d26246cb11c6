package io.idempotency.ee.it.kafka.app;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Its deliveries are noted outside of the library's interceptor. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
public @interface Watched {}
