package io.idempotency.ee.internal.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.PostgreSql;
import io.idempotency.ee.fixture.Provider;
import io.idempotency.ee.fixture.UnitSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaLifeTest extends SchemaLifeContract {

    @Override
    Stream<Kind> kinds() {
        return Stream.of(Kind.H2, Kind.POSTGRESQL, Kind.MARIADB);
    }

    @ParameterizedTest
    @DisplayName("B64 a script that is run in another schema makes the table there, for a unit that names the schema")
    @EnumSource(
            value = Kind.class,
            names = {"H2", "POSTGRESQL"})
    void anotherSchema(Kind kind) throws Exception {
        try (HikariDataSource pool = kind.create()) {
            String other = kind == Kind.H2 ? "set schema app" : "set search_path to app";
            String back = kind == Kind.H2 ? "set schema public" : "set search_path to public";
            SchemaTool.run(
                    pool,
                    "create schema app; " + other + ";"
                            + PostgreSql.script(kind.jarName() + ".sql").replaceAll("(?m)^--.*$", "") + back);
            try (Database database =
                    opened(pool, Provider.HIBERNATE, UnitSettings.of(Map.of("hibernate.default_schema", "app")))) {
                database.schema().recognize();
                database.schema().prove();
            }
            try (Database database =
                    opened(pool, Provider.ECLIPSELINK, UnitSettings.of(Map.of(), "META-INF/schema-orm.xml"))) {
                database.schema().recognize();
                database.schema().prove();
            }
            assertThat(number(pool, "select count(*) from app.idempotency_record"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @DisplayName("B53 the migrations together make what the script makes")
    @EnumSource(Kind.class)
    void migrationsAreTheScript(Kind kind) throws IOException {
        Path resources = Path.of("src/main/resources/META-INF/idempotency-ee");
        StringBuilder migrations = new StringBuilder();
        try (Stream<Path> files = Files.list(resources.resolve("migrations").resolve(kind.jarName()))) {
            for (Path file : files.sorted().toList()) {
                migrations.append(withoutComments(Files.readString(file)));
            }
        }
        assertThat(migrations.toString())
                .isEqualTo(withoutComments(Files.readString(resources.resolve("ddl/" + kind.jarName() + ".sql"))));
    }

    @Test
    @DisplayName("B53 docs/schema.md has the lines that this test runs")
    void documented() throws IOException {
        assertThat(Files.readString(Path.of("../docs/schema.md")))
                .contains(
                        SchemaTool.FLYWAY_LOCATION + "postgresql",
                        SchemaTool.FLYWAY_TABLE,
                        "<include file=\"" + SchemaTool.LIQUIBASE_FILE + "\"/>",
                        "set search_path to app",
                        UUIDS_AS_TEXT,
                        "drop table idempotency_record");
    }

    private static String withoutComments(String script) {
        return script.replaceAll("(?m)^--.*\\R", "").strip();
    }
}
