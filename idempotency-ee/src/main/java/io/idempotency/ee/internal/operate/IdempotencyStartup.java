package io.idempotency.ee.internal.operate;

import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import io.idempotency.ee.internal.operation.ApplicationSettings;
import io.idempotency.ee.internal.operation.Operations;
import io.idempotency.ee.internal.operation.SchemaAction;
import io.idempotency.ee.internal.record.RecordSchema;
import io.idempotency.ee.internal.record.RowCipher;
import io.idempotency.ee.internal.transaction.KeysUnavailableException;
import io.idempotency.ee.spi.KeyProvider;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/**
 * When the application starts: checks the mapping, creates the table, where configured, asks for the database and tries out
 * every statement.
 */
@Singleton(name = "IdempotencyStartup")
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class IdempotencyStartup {

    @Inject
    KeptRecords kept;

    @Inject
    ApplicationSettings settings;

    @Inject
    Operations operations;

    @Inject
    RecordSchema schema;

    @Inject
    RowCipher cipher;

    @Inject
    Instance<KeyProvider> providers;

    /** Fails, and with it the application's start, if the records could not be kept. */
    @PostConstruct
    void start() {
        if (!kept.any()) {
            return;
        }
        if (!isMapped()) {
            throw logged(new IdempotencyException(Message.NOT_MAPPED));
        }
        if (settings.table().schema() == SchemaAction.CREATE) {
            create();
        }
        schema.recognize();
        prove();
        proveKeys();
        tell();
    }

    private void tell() {
        try {
            Log.info(Message.STARTED.text(operations.counted(), schema.described()));
        } catch (RuntimeException e) {
            Log.fine(() -> "The table cannot be described. " + Sanitized.chain(e));
        }
    }

    /**
     * A service of keys may be out of reach for now; a key that is none is wrong for good. Beans are looked for here too: an extension
     * does not see all of them on every server.
     */
    private void proveKeys() {
        if (!settings.encryption().keys().isEmpty() && !providers.isUnsatisfied()) {
            throw logged(new IdempotencyException(Message.KEYS_TWICE));
        }
        prove(cipher);
    }

    static void prove(RowCipher keys) {
        try {
            keys.prepare();
        } catch (KeysUnavailableException e) {
            if (e.getCause() instanceof IdempotencyException ours && ours.reason() == Message.KEY_UNUSABLE) {
                throw logged(ours);
            }
            Log.warning(Message.NOT_PROVEN.text(Sanitized.chain(e)), e);
        }
    }

    /** A table that is not there yet may be made by the application itself, later in its start. */
    private void prove() {
        try {
            schema.prove();
        } catch (IdempotencyException e) {
            if (e.reason() != Message.TABLE_UNUSABLE) {
                throw logged(e);
            }
            Log.severe(e);
        } catch (RuntimeException e) {
            Log.warning(Message.NOT_PROVEN.text(Sanitized.chain(e)), e);
        }
    }

    private boolean isMapped() {
        try {
            return schema.isMapped();
        } catch (IdempotencyException e) {
            throw logged(e);
        } catch (RuntimeException e) {
            throw logged(new IdempotencyException(e, Message.UNIT_BROKEN, Sanitized.chain(e)));
        }
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
