package io.idempotency.ee.startup;

import io.idempotency.ee.message.IdempotencyException;
import io.idempotency.ee.message.Log;
import io.idempotency.ee.message.Message;
import io.idempotency.ee.operation.ApplicationSettings;
import io.idempotency.ee.operation.Operations;
import io.idempotency.ee.operation.SchemaAction;
import io.idempotency.ee.store.RecordSchema;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Checks the mapping, creates the table, where configured, and asks for the database, when the application starts. */
@Singleton(name = "IdempotencyStartup")
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class IdempotencyStartup {

    @Inject
    Operations operations;

    @Inject
    ApplicationSettings settings;

    @Inject
    RecordSchema schema;

    /** Fails, and with it the application's start, if the records could not be kept. */
    @PostConstruct
    void start() {
        if (operations.all().isEmpty()) {
            return;
        }
        if (!schema.isMapped()) {
            throw logged(new IdempotencyException(Message.NOT_MAPPED));
        }
        if (settings.schema() == SchemaAction.CREATE) {
            create();
        }
        schema.recognize();
    }

    private void create() {
        try {
            schema.create();
        } catch (IdempotencyException e) {
            throw logged(e);
        } catch (RuntimeException e) {
            throw logged(new IdempotencyException(e, Message.SCHEMA_FAILED));
        }
    }

    /** Servers wrap what a start throws, some beyond recognition. */
    private static IdempotencyException logged(IdempotencyException failure) {
        Log.severe(failure);
        return failure;
    }
}
