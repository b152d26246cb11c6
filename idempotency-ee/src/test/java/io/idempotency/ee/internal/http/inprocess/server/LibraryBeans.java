package io.idempotency.ee.internal.http.inprocess.server;

import io.idempotency.ee.IdempotencyUnit;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.internal.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** What a server gives: a database, its transactions, the entity manager of the one that is active, the request. */
@ApplicationScoped
public class LibraryBeans {

    private static final int CONNECTIONS = 8;

    @Produces
    @Singleton
    Database database() {
        return Database.inMemory(CONNECTIONS);
    }

    void close(@Disposes Database database) {
        database.close();
    }

    @Produces
    @Singleton
    Transactions transactions(Database database) {
        return database.transactions();
    }

    @Produces
    @Singleton
    @IdempotencyUnit
    EntityManager entityManager(Database database) {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(database.transactions().entityManager(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Produces
    @RequestScoped
    HttpServletRequest request() {
        return RequestScopes.current();
    }
}
