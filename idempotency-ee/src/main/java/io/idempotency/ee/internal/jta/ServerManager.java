package io.idempotency.ee.internal.jta;

import jakarta.transaction.TransactionManager;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * What ends a transaction that its {@code UserTransaction} refuses to end. GlassFish and Payara refuse that inside of
 * {@code @Transactional} methods (Jakarta Transactions 2.0, section 3.7), and note what a method may do in a field of the
 * interceptor: threads that are in one bean at the same time share it, and after it one may be left with another's refusal.
 */
final class ServerManager {

    // Of both servers. No other one has been seen to need it.
    private static final String NAME = "java:appserver/TransactionManager";

    private ServerManager() {}

    // A constant name, of which the server itself knows the object.
    @SuppressWarnings("BanJNDI")
    static Optional<TransactionManager> find() {
        try {
            return Optional.of(InitialContext.<TransactionManager>doLookup(NAME));
        } catch (NamingException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
