package io.idempotency.ee.internal.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.internal.jpa.mapping.RecordEntity;
import jakarta.persistence.Column;
import java.lang.reflect.Field;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseProductTest {

    @ParameterizedTest
    @DisplayName("F13 a database is known by what it answers when asked for its version")
    @CsvSource(
            delimiter = '|',
            value = {
                "H2 2.5.252|H2",
                "PostgreSQL 15.18 on x86_64-pc-linux-gnu, compiled by gcc|POSTGRESQL",
                "10.11.19-MariaDB-1:10.11.19+maria~ubu2204|MARIADB",
                "5.5.5-10.11.19-MariaDB|MARIADB",
                "8.0.36|MYSQL",
                "9.1.0|MYSQL",
            })
    void knowsDatabases(String version, DatabaseProduct script) {
        assertThat(DatabaseProduct.ofVersion(version)).contains(script);
    }

    @ParameterizedTest
    @DisplayName("F13 an unknown database is none")
    @ValueSource(strings = {"", "5.7.44", "Oracle Database 23ai", "Microsoft SQL Server 2022", "DB2 v11.5", "null"})
    void refusesOthers(String version) {
        assertThat(DatabaseProduct.ofVersion(version)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("F13 each script has every column of the record and says that it can be run again")
    @EnumSource(DatabaseProduct.class)
    void hasEveryColumn(DatabaseProduct script) {
        String table = script.statements().get(0);
        assertThat(table).startsWith("create table if not exists idempotency_record");
        for (Field field : RecordEntity.class.getDeclaredFields()) {
            Column column = field.getAnnotation(Column.class);
            if (column != null) {
                assertThat(table)
                        .containsPattern(
                                "\\n  " + column.name() + " [^\\n]*" + (column.nullable() ? ",\\n" : "not null"));
            }
        }
    }

    @ParameterizedTest
    @DisplayName("B50 each script has the index that the reaper reads by")
    @EnumSource(DatabaseProduct.class)
    void hasTheIndex(DatabaseProduct script) {
        assertThat(String.join(";\n", script.statements()))
                .contains("idempotency_record_expires_at")
                .contains("(expires_at)");
    }

    @Test
    @DisplayName("F13 a script is cut into statements without comments")
    void isCutIntoStatements() {
        assertThat(Stream.of(DatabaseProduct.values()).flatMap(script -> script.statements().stream()))
                .hasSize(8)
                .noneMatch(statement -> statement.contains("--") || statement.contains(";"));
    }
}
