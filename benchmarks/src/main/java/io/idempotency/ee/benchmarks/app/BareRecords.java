package io.idempotency.ee.benchmarks.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Rows like the library's, in a table like its own, over the transaction's connection. */
@ApplicationScoped
public class BareRecords {

    private static final long RETENTION = 86_400_000;
    private static final UUID SCOPE = new UUID(1, 1);
    private static final byte[] FINGERPRINT = new byte[32];
    private static final String HEADERS =
            "Content-Type:application/json\nLocation:http://localhost:9080/orders/18a33f43-f615-416e-90e4";
    private static final String INSERT =
            "insert into bare_record (id, scope, operation, format, fingerprint, created_at, expires_at, status, headers, body)"
                    + " values (?, ?, 'orders.bare', 1, ?, ?, ?, ?, ?, ?)";
    private static final String COMPLETE = "update bare_record set status = ?, headers = ?, body = ? where id = ?";

    @Resource(lookup = "jdbc/OrdersDS")
    DataSource dataSource;

    void insert(UUID id, int status, int size) throws SQLException {
        long now = System.currentTimeMillis();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setObject(2, SCOPE);
            insert.setBytes(3, FINGERPRINT);
            insert.setLong(4, now);
            insert.setLong(5, now + RETENTION);
            insert.setInt(6, status);
            insert.setString(7, status == 0 ? "" : HEADERS);
            insert.setBytes(8, new byte[size]);
            insert.executeUpdate();
        }
    }

    void complete(UUID id, int status, int size) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement complete = connection.prepareStatement(COMPLETE)) {
            complete.setInt(1, status);
            complete.setString(2, HEADERS);
            complete.setBytes(3, new byte[size]);
            complete.setObject(4, id);
            complete.executeUpdate();
        }
    }
}
