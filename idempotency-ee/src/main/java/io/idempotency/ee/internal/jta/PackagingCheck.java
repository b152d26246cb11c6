package io.idempotency.ee.internal.jta;

import io.idempotency.ee.internal.log.Message;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessSessionBean;

/**
 * Refuses an application in which this library's session beans are none. The lib folder of an enterprise archive is no
 * module, so no EJB container looks for them there: nothing could begin a transaction, check the start, or reap.
 */
public class PackagingCheck implements Extension {

    private boolean found;

    void find(@Observes ProcessSessionBean<OwnTransaction> event) {
        found = true;
    }

    void validate(@Observes AfterDeploymentValidation event) {
        if (!found) {
            event.addDeploymentProblem(new DeploymentException(Message.NOT_IN_A_MODULE.text()));
        }
    }
}
