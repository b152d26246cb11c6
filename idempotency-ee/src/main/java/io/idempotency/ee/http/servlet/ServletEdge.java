package io.idempotency.ee.http.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts {@link ExchangeFilter} behind all filters of the application, right in front of JAX-RS. */
public final class ServletEdge implements ServletContainerInitializer {

    @Override
    public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context) {
        FilterRegistration.@Nullable Dynamic filter = context.addFilter("idempotency-ee", new ExchangeFilter());
        // Null when it is there already: two jars, or one that is initialized twice.
        if (filter != null) {
            filter.setAsyncSupported(true);
            filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST, DispatcherType.FORWARD), true, "/*");
        }
    }
}
