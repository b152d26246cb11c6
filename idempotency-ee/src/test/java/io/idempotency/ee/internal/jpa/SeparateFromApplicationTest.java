package io.idempotency.ee.internal.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Locking;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Effect;
import io.idempotency.ee.fixture.PostgreSql;
import io.idempotency.ee.fixture.Provider;
import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.fixture.UnitSettings;
import io.idempotency.ee.internal.jpa.mapping.RecordEntity;
import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.KeyState;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PostLoad;
import jakarta.persistence.SharedCacheMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.hibernate.Interceptor;
import org.hibernate.type.Type;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an application hangs on all of its entities takes the record for one of them, and is never asked. */
class SeparateFromApplicationTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final Answer ANSWER = new Answer(201, List.of(), new byte[] {1});

    private record Setup(Provider provider, UnitSettings settings) {}

    static Stream<Setup> setups() {
        Map<String, String> validating =
                Map.of("jakarta.persistence.validation.mode", "none", "jakarta.persistence.sharedCache.mode", "ALL");
        return Stream.of(
                new Setup(Provider.HIBERNATE, UnitSettings.of(Map.of(), "META-INF/listener-orm.xml")),
                new Setup(
                        Provider.HIBERNATE,
                        UnitSettings.of(
                                Map.of("hibernate.session_factory.interceptor", CastingInterceptor.class.getName()))),
                new Setup(Provider.HIBERNATE, UnitSettings.of(validating).cachingAll()),
                new Setup(Provider.ECLIPSELINK, UnitSettings.of(Map.of(), "META-INF/listener-orm.xml")),
                new Setup(
                        Provider.ECLIPSELINK,
                        UnitSettings.of(Map.of("eclipselink.session.customizer", CastingCustomizer.class.getName()))),
                new Setup(Provider.ECLIPSELINK, UnitSettings.of(validating).cachingAll()));
    }

    @ParameterizedTest
    @DisplayName("B61 B64 default listeners, interceptors, event listeners and caches of the application see no record")
    @MethodSource("setups")
    void unseen(Setup setup) {
        String url = PostgreSql.create("separate" + System.nanoTime());
        try (Database database = Database.bare(url, PostgreSql.USER, setup.provider(), setup.settings())) {
            database.schema().create();
            database.schema().recognize();
            database.schema().prove();
            Claim claim = Requests.newClaim(NOW, NOW);
            JpaRecordStore store = database.store();
            database.commit(entities -> {
                store.findOrClaim(claim, Locking.PESSIMISTIC, WAIT);
                assertThat(store.complete(claim, ANSWER)).isTrue();
                return true;
            });
            if (setup.settings().cache() == SharedCacheMode.ALL) {
                cache(database, claim, setup.provider() == Provider.ECLIPSELINK);
            }
            assertStatus(database, claim, 201);
            database.execute("update idempotency_record set status = 202");
            assertStatus(database, claim, 202);
            assertThat(database.<Boolean>commit(entities -> store.claimExpired(claim, NOW, WAIT)))
                    .isTrue();
            assertThat(database.<Integer>commit(entities -> store.reap(NOW, 10)))
                    .isEqualTo(1);
        }
    }

    /**
     * Puts the record into the shared cache, as only a look outside of a transaction does.
     *
     * @param cached whether the provider has one; Hibernate needs a library for that, which is not here
     */
    private static void cache(Database database, Claim claim, boolean cached) {
        EntityManagerFactory factory = database.commit(EntityManager::getEntityManagerFactory);
        try (EntityManager entities = factory.createEntityManager()) {
            assertThat(entities.find(RecordEntity.class, claim.id().uuid())).isNotNull();
        }
        assertThat(factory.getCache().contains(RecordEntity.class, claim.id().uuid()))
                .isEqualTo(cached);
    }

    private static void assertStatus(Database database, Claim claim, int status) {
        KeyState.Found found = database.commit(entities -> database.store().find(claim.id()));
        assertThat(found).isInstanceOfSatisfying(KeyState.Completed.class, there -> assertThat(
                        there.completed().answer().status())
                .isEqualTo(status));
    }

    /** Takes every entity for one of the application's. */
    public static final class CastingListener {

        @PostLoad
        public void loaded(Object entity) {
            assertThat(((Effect) entity).id()).isNotNull();
        }
    }

    /** The same with Hibernate's means. */
    public static final class CastingInterceptor implements Interceptor {

        @Override
        public boolean onLoad(Object entity, Object id, Object[] state, String[] names, Type[] types) {
            assertThat(((Effect) entity).id()).isNotNull();
            return false;
        }
    }

    /** The same with EclipseLink's means. */
    public static final class CastingCustomizer implements SessionCustomizer {

        @Override
        public void customize(Session session) {
            session.getDescriptors()
                    .values()
                    .forEach(descriptor -> descriptor.getEventManager().addListener(new DescriptorEventAdapter() {
                        @Override
                        public void postBuild(DescriptorEvent event) {
                            assertThat(((Effect) event.getObject()).id()).isNotNull();
                        }
                    }));
        }
    }
}
