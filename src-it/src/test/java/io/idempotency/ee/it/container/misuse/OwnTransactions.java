package io.idempotency.ee.it.container.misuse;

import io.idempotency.ee.Idempotent;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Another thing that is refused; a session bean has to be a class of its own. */
@Path("own-transactions")
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class OwnTransactions {

    @POST
    @Idempotent
    public int beanManaged() {
        return 1;
    }
}
