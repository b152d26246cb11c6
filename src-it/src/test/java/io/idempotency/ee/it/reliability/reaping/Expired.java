package io.idempotency.ee.it.reliability.reaping;

import io.idempotency.ee.fixture.server.PostgresServer;
import io.idempotency.ee.it.harness.OrdersDatabase;

/** Records that expired a day ago, with a body of a kilobyte each. */
final class Expired {

    private static final String INSERT =
            """
            insert into idempotency_record
                   (id, scope, operation, format, fingerprint, created_at, expires_at, status, headers, body)
            select gen_random_uuid(), gen_random_uuid(), 'expired', 1, sha256(n::text::bytea), 0,
                   (extract(epoch from now()) * 1000)::bigint - 86400000 - n,
                   201, 'Content-Type:application/json', convert_to(repeat(md5(n::text), 32), 'UTF8')
            from generate_series(1, %d) n""";

    private final PostgresServer postgres;
    private final OrdersDatabase database;

    Expired(PostgresServer postgres, OrdersDatabase database) {
        this.postgres = postgres;
        this.database = database;
    }

    /** In one transaction, so that the servers see all of them at once. */
    void insert(int rows) {
        postgres.execute("reaped", INSERT.formatted(rows));
    }

    boolean allGone() {
        return database.number("select count(*) from (select 1 from idempotency_record where operation = 'expired'"
                        + " and expires_at <= (extract(epoch from now()) * 1000)::bigint limit 1) left_over")
                == 0;
    }
}
