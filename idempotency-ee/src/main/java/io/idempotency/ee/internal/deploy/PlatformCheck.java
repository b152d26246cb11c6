package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.internal.log.Message;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Refuses a server that does not show the library an API that it always needs. CDI leaves out beans whose classes cannot be
 * loaded, and would say no more than that they are missing.
 */
public class PlatformCheck implements Extension {

    private static final Map<String, String> NEEDED = Map.of(
            "jakarta.servlet.http.HttpServletRequest", "Jakarta Servlet",
            "jakarta.ws.rs.core.Response", "Jakarta REST",
            "jakarta.ejb.Singleton", "Jakarta Enterprise Beans",
            "jakarta.persistence.EntityManager", "Jakarta Persistence");

    void check(@Observes BeforeBeanDiscovery event) {
        String missing = NEEDED.entrySet().stream()
                .filter(each -> !MicroProfile.isThere(each.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new DeploymentException(Message.API_MISSING.text(missing));
        }
    }
}
