package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.internal.encryption.ConfiguredKeys;
import io.idempotency.ee.internal.encryption.Keys;
import io.idempotency.ee.internal.encryption.ProvidedKeys;
import io.idempotency.ee.internal.encryption.RowEncryption;
import io.idempotency.ee.internal.engine.Engine;
import io.idempotency.ee.internal.jpa.DatabaseInUse;
import io.idempotency.ee.internal.jpa.JpaCallStore;
import io.idempotency.ee.internal.jpa.JpaRecordSchema;
import io.idempotency.ee.internal.jpa.JpaRecordStore;
import io.idempotency.ee.internal.jpa.JpaRecordSurvey;
import io.idempotency.ee.internal.jpa.JpaRowSearch;
import io.idempotency.ee.internal.jpa.LentConnection;
import io.idempotency.ee.internal.method.JsonBinding;
import io.idempotency.ee.internal.operate.Reaper;
import io.idempotency.ee.internal.operate.TableSurveyor;
import io.idempotency.ee.internal.operation.ApplicationSettings;
import io.idempotency.ee.internal.operation.EncryptionSettings;
import io.idempotency.ee.internal.operation.NamedOperations;
import io.idempotency.ee.internal.operation.Operations;
import io.idempotency.ee.internal.record.CallStore;
import io.idempotency.ee.internal.record.LibraryClock;
import io.idempotency.ee.internal.record.RecordSchema;
import io.idempotency.ee.internal.record.RecordStore;
import io.idempotency.ee.internal.record.RowCipher;
import io.idempotency.ee.internal.record.RowSearch;
import io.idempotency.ee.internal.signal.Signals;
import io.idempotency.ee.internal.transaction.Transactions;
import io.idempotency.ee.spi.KeyProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the parts together that know nothing of CDI. */
@ApplicationScoped
public class Wiring {

    @Produces
    @Singleton
    Operations operations(IdempotencyExtension extension) {
        return extension.operations();
    }

    @Produces
    @Singleton
    ApplicationSettings settings(IdempotencyExtension extension) {
        return extension.settings();
    }

    @Produces
    @Singleton
    NamedOperations named(IdempotencyExtension extension) {
        return extension.named();
    }

    @Produces
    @Singleton
    JsonBinding json() {
        return new JsonBinding();
    }

    void close(@Disposes JsonBinding json) {
        json.close();
    }

    @Produces
    @Singleton
    DatabaseInUse database(ApplicationSettings settings) {
        return new DatabaseInUse(settings.table().name());
    }

    @Produces
    @Singleton
    RowCipher cipher(ApplicationSettings settings, Instance<KeyProvider> providers) {
        EncryptionSettings encryption = settings.encryption();
        if (providers.isUnsatisfied() && encryption.keys().isEmpty()) {
            return settings.compress() ? RowCipher.COMPRESSION : RowCipher.NONE;
        }
        return new RowEncryption(keys(encryption, providers), settings.compress());
    }

    private static Keys keys(EncryptionSettings encryption, Instance<KeyProvider> providers) {
        return providers.isUnsatisfied()
                ? new ConfiguredKeys(encryption.keys(), encryption.current())
                : new ProvidedKeys(providers);
    }

    @Produces
    @Singleton
    RecordStore store(RecordEntityManager unit, DatabaseInUse database, RowCipher cipher) {
        return new JpaRecordStore(unit::entityManager, database, cipher, !unit.isNamed());
    }

    @Produces
    @Singleton
    RecordSchema schema(RecordEntityManager unit, Transactions transactions, DatabaseInUse database) {
        return new JpaRecordSchema(
                unit::entityManager, transactions, database, LentConnection.ofPersistence(), Clock.systemUTC());
    }

    @Produces
    @Singleton
    CallStore calls(RecordEntityManager unit, DatabaseInUse database, RowCipher cipher) {
        return new JpaCallStore(unit::entityManager, database, cipher);
    }

    @Produces
    @Singleton
    RowSearch search(RecordEntityManager unit, DatabaseInUse database) {
        return new JpaRowSearch(unit::entityManager, database);
    }

    @Produces
    @Singleton
    LibraryClock clock() {
        return new LibraryClock(Clock.systemUTC());
    }

    @Produces
    @Singleton
    Signals signals() {
        return new Signals(Clock.systemUTC());
    }

    @Produces
    @Singleton
    TableSurveyor surveyor(RecordEntityManager unit, Transactions transactions, DatabaseInUse database) {
        return new TableSurveyor(new JpaRecordSurvey(unit::entityManager, database), transactions);
    }

    @Produces
    @Singleton
    Reaper reaper(RecordStore store, Transactions transactions, ApplicationSettings settings) {
        return new Reaper(store, transactions, Clock.systemUTC(), settings.reaper());
    }

    @Produces
    @Singleton
    Engine engine(RecordStore store, Transactions transactions, ApplicationSettings settings) {
        return new Engine(store, transactions, Clock.systemUTC(), settings.waiting(), settings.replayMemory());
    }
}
