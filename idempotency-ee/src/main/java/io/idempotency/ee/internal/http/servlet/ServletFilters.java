package io.idempotency.ee.internal.http.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a filter in front of all filters of the application, and one behind them, right in front of JAX-RS. */
public final class ServletFilters implements ServletContainerInitializer {

    @Override
    public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context) {
        add(context, new NoticingFilter(), false, EnumSet.of(DispatcherType.REQUEST));
        add(context, new ExchangeFilter(), true, EnumSet.of(DispatcherType.REQUEST, DispatcherType.FORWARD));
    }

    private static void add(ServletContext context, Filter filter, boolean behind, EnumSet<DispatcherType> dispatched) {
        FilterRegistration.@Nullable Dynamic added =
                context.addFilter(filter.getClass().getName(), filter);
        // Null when it is there already: a context that is initialized twice.
        if (added != null) {
            added.setAsyncSupported(true);
            added.addMappingForUrlPatterns(dispatched, behind, "/*");
        }
    }
}
