package io.idempotency.ee.internal.admin;

import io.idempotency.ee.internal.operation.ApplicationSettings;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds the administration to an application that has turned it on. */
public final class AdminRegistration implements ServletContainerInitializer {

    private static final String PATH = "/idempotency-admin/*";

    @Override
    public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context) {
        Optional<ApplicationSettings.AdminSettings> settings = settings();
        if (settings.isPresent() && !settings.get().enabled()) {
            return;
        }
        settings.ifPresent(known -> context.declareRoles(known.role()));
        ServletRegistration.@Nullable Dynamic added =
                context.addServlet(AdminServlet.class.getName(), new AdminServlet());
        // Null when it is there already: a context that is initialized twice.
        if (added != null) {
            added.addMapping(PATH);
        }
    }

    /** Empty when this container starts CDI later; the servlet itself looks again. */
    private static Optional<ApplicationSettings.AdminSettings> settings() {
        try {
            return CDI.current().select(ApplicationSettings.class).stream()
                    .findFirst()
                    .map(ApplicationSettings::admin);
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }
}
