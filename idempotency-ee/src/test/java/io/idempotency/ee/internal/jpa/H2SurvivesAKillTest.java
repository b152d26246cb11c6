package io.idempotency.ee.internal.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample's embedded database has to keep what it has committed. H2 2.5.252 did not: a chunk that it wrote into space
 * that was used before was not found again after a kill. {@code RETENTION_TIME=0} lets it use space again at once.
 */
class H2SurvivesAKillTest {

    @TempDir
    Path directory;

    @Test
    @DisplayName("I1 what H2 has committed is there after each of several kills")
    void committedRowsSurvive() throws Exception {
        for (int kill = 1; kill <= 3; kill++) {
            assertThat(commitAndDie(url(), kill)).isEqualTo(Committer.KILLED);
            assertThat(rows()).isEqualTo(kill);
        }
    }

    private String url() {
        return "jdbc:h2:file:" + directory.resolve("orders") + ";WRITE_DELAY=0;RETENTION_TIME=0";
    }

    private int rows() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                ResultSet result = connection.createStatement().executeQuery("select count(*) from t")) {
            result.next();
            return result.getInt(1);
        }
    }

    private static int commitAndDie(String url, int row) throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Committer.class.getName(),
                url,
                Integer.toString(row));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** Runs in a process of its own. */
    static final class Committer {

        static final int KILLED = 137;

        private Committer() {}

        public static void main(String[] arguments) throws SQLException {
            Connection connection = DriverManager.getConnection(arguments[0]);
            connection.setAutoCommit(false);
            connection.createStatement().execute("create table if not exists t (id int primary key)");
            connection.commit();
            connection.createStatement().execute("insert into t values (" + arguments[1] + ")");
            connection.commit();
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
