package io.idempotency.ee.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.Keep;
import io.idempotency.ee.Locking;
import io.idempotency.ee.OnConcurrent;
import io.idempotency.ee.internal.attempt.ExecutionSettings;
import io.idempotency.ee.internal.attempt.WaitingLimits;
import io.idempotency.ee.internal.operation.AnswerSettings;
import io.idempotency.ee.internal.operation.ApplicationSettings;
import io.idempotency.ee.internal.operation.ComparisonSettings;
import io.idempotency.ee.internal.operation.EncodedBodies;
import io.idempotency.ee.internal.operation.KeptAnswers;
import io.idempotency.ee.internal.operation.RequestSettings.IdentitySettings;
import io.idempotency.ee.internal.operation.ResourceOperation;
import io.idempotency.ee.internal.operation.SchemaAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    /** Of 32 bytes. */
    private static final String B64 = Base64.getEncoder().encodeToString(new byte[32]);

    /** A legal value of each setting that is not its default. */
    private static final Map<String, String> OTHER_VALUES = Map.ofEntries(
            Map.entry("retention", "PT1H"),
            Map.entry("required", "false"),
            Map.entry("header", "X-Key"),
            Map.entry("on-concurrent", "reject"),
            Map.entry("locking", "late"),
            Map.entry("enabled", "false"),
            Map.entry("keep", "all"),
            Map.entry("kept-statuses", "503, 500"),
            Map.entry("unkept-statuses", "404"),
            Map.entry("kept-exceptions", "app.Kept"),
            Map.entry("unkept-exceptions", "app.Released"),
            Map.entry("mark-first", "true"),
            Map.entry("replay-no-store", "true"),
            Map.entry("expiry-header", "X-Until"),
            Map.entry("max-records-per-scope", "1000"),
            Map.entry("caller-required", "true"),
            Map.entry("tenant-header", "X-Tenant"),
            Map.entry("fingerprint", "none"),
            Map.entry("fingerprint-without", "/requestedAt"),
            Map.entry("wait-limit", "PT3S"),
            Map.entry("retry-after", "PT7S"),
            Map.entry("max-key-length", "64"),
            Map.entry("key-pattern", "[0-9]+"),
            Map.entry("key-syntax", "strict"),
            Map.entry("max-request-body", "10"),
            Map.entry("max-response-body", "11"),
            Map.entry("mismatch-status", "409"),
            Map.entry("replayed-header", "X-Replayed"),
            Map.entry("fingerprint-json", "canonical"),
            Map.entry("fingerprint-headers", "X-A"),
            Map.entry("encoded-bodies", "refuse"),
            Map.entry("unstored-headers", "X-Token"),
            Map.entry("resume-after", "PT33M"),
            Map.entry("documentation", "https://example.org/keys"),
            Map.entry("schema", "create"),
            Map.entry("table", "app.\"Records\""),
            Map.entry("max-waiting", "9"),
            Map.entry("max-waiting-per-key", "5"),
            Map.entry("max-waiting-per-scope", "7"),
            Map.entry("max-claiming", "6"),
            Map.entry("max-claiming-per-scope", "4"),
            Map.entry("replay-memory", "10000"),
            Map.entry("reaper.enabled", "false"),
            Map.entry("reaper.interval", "PT5M"),
            Map.entry("reaper.batch", "7"),
            Map.entry("reaper.budget", "PT9S"),
            Map.entry("reaper.pause", "PT1S"),
            Map.entry("encryption.keys", "k1:" + B64 + ",k2:" + B64 + ",k3:" + B64),
            Map.entry("encryption.current-key", "k2"),
            Map.entry("compress", "true"),
            Map.entry("admin.enabled", "true"),
            Map.entry("admin.role", "records"),
            Map.entry("open-api", "false"),
            Map.entry("cover", "writes"));

    /** Settings that others need. */
    private static final Map<String, String> ENCRYPTION = Map.of(
            "idempotency.encryption.keys", "k1:" + B64 + ",k2:" + B64, "idempotency.encryption.current-key", "k1");

    private final List<String> problems = new ArrayList<>();

    @Test
    @DisplayName("B56 every default is legal")
    void defaults() {
        ResourceOperation operation = operation(Map.of());
        assertThat(problems).isEmpty();
        assertThat(operation.execution())
                .isEqualTo(new ExecutionSettings(
                        Duration.ofHours(24), Duration.ofSeconds(10), OnConcurrent.WAIT, Locking.PESSIMISTIC));
        assertThat(operation.answer().kept().keep()).isEqualTo(Keep.FINAL);
        assertThat(operation.request().header()).isEqualTo("Idempotency-Key");
        assertThat(operation.request().required()).isTrue();
        assertThat(operation.request().keyRules().maxLength()).isEqualTo(255);
        assertThat(operation.request().keyRules().strict()).isFalse();
        assertThat(operation.request().keyRules().pattern()).isEmpty();
        assertThat(operation.request().maxBody()).isEqualTo(1_048_576);
        assertThat(operation.execution().enabled()).isTrue();
        assertThat(operation.request().compared()).isEqualTo(ComparisonSettings.exact());
        assertThat(operation.request().identity()).isEqualTo(IdentitySettings.none());
        assertThat(operation.answer())
                .isEqualTo(new AnswerSettings(
                        KeptAnswers.of(Keep.FINAL),
                        1_048_576,
                        422,
                        "Idempotent-Replayed",
                        Duration.ofSeconds(1),
                        List.of(),
                        false,
                        false,
                        Optional.empty()));
        assertThat(operation.request().encodedBodies()).isEqualTo(EncodedBodies.ACCEPT);
        assertThat(application(Map.of()).table().schema()).isEqualTo(SchemaAction.NONE);
        assertThat(application(Map.of()).waiting()).isEqualTo(new WaitingLimits(32, 8, 16, 32, 16));
        assertThat(application(Map.of()).replayMemory()).isZero();
        assertThat(application(Map.of()).reaper())
                .isEqualTo(new ApplicationSettings.ReaperSettings(
                        true, Duration.ofMinutes(1), 500, Duration.ofSeconds(30), Duration.ofMillis(100)));
        assertThat(problems).isEmpty();
    }

    @Test
    @DisplayName("F21 the test below knows every setting")
    void knowsEverySetting() {
        assertThat(OTHER_VALUES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Settings.ALL.stream().map(Setting::name).toList());
    }

    @ParameterizedTest
    @DisplayName("F21 every setting is read: another value changes what the rest of the library gets")
    @MethodSource("allSettings")
    void everySettingIsRead(String setting) {
        Map<String, String> others = setting.startsWith("encryption.") ? ENCRYPTION : Map.of();
        Map<String, String> changed = new HashMap<>(others);
        changed.put("idempotency." + setting, OTHER_VALUES.get(setting));
        boolean ofOperation =
                Settings.OF_OPERATIONS.stream().anyMatch(each -> each.name().equals(setting));
        if (ofOperation) {
            assertThat(operations(changed)).isNotEqualTo(operations(Map.of()));
        } else {
            assertThat(application(changed)).isNotEqualTo(application(others));
        }
        assertThat(problems).isEmpty();
    }

    static Stream<String> allSettings() {
        return Settings.ALL.stream().map(Setting::name);
    }

    @ParameterizedTest
    @DisplayName("B56 every setting of an operation has a key per operation, which beats the global one")
    @MethodSource("operationSettings")
    void everySettingPerOperation(String setting) {
        String global = "idempotency." + setting;
        String own = "idempotency.operations.orders.create." + setting;
        String other = OTHER_VALUES.get(setting);
        String standard = Settings.OF_OPERATIONS.stream()
                .filter(each -> each.name().equals(setting))
                .findFirst()
                .orElseThrow()
                .standard();
        assertThat(operations(Map.of(own, other))).isEqualTo(operations(Map.of(global, other)));
        assertThat(operations(Map.of(own, standard, global, other))).isEqualTo(operations(Map.of()));
        assertThat(problems).isEmpty();
    }

    static Stream<String> operationSettings() {
        return Settings.OF_OPERATIONS.stream().map(Setting::name);
    }

    @Test
    @DisplayName("B56 the operation's configuration beats the annotation, which beats the global one")
    void precedence() {
        Map<String, String> global = Map.of(
                "idempotency.retention", "PT1H",
                "idempotency.header", "X-Global",
                "idempotency.on-concurrent", "wait",
                "idempotency.locking", "pessimistic",
                "idempotency.keep", "final",
                "idempotency.required", "true");
        ResourceOperation declared = operation(global, annotation("declared"));
        assertThat(declared.execution())
                .isEqualTo(new ExecutionSettings(
                        Duration.ofDays(2), Duration.ofSeconds(10), OnConcurrent.REJECT, Locking.LATE));
        assertThat(declared.answer().kept().keep()).isEqualTo(Keep.SUCCESS);
        assertThat(declared.request().header()).isEqualTo("X-Declared");
        assertThat(declared.request().required()).isFalse();

        Map<String, String> own = Map.of(
                "idempotency.operations.orders.create.retention", "PT2H",
                "idempotency.operations.orders.create.header", "X-Own",
                "idempotency.operations.orders.create.on-concurrent", "wait",
                "idempotency.operations.orders.create.locking", "pessimistic",
                "idempotency.operations.orders.create.keep", "all",
                "idempotency.operations.orders.create.required", "true");
        ResourceOperation configured = operation(own, annotation("declared"));
        assertThat(configured.execution().retention()).isEqualTo(Duration.ofHours(2));
        assertThat(configured.execution().onConcurrent()).isEqualTo(OnConcurrent.WAIT);
        assertThat(configured.execution().locking()).isEqualTo(Locking.PESSIMISTIC);
        assertThat(configured.answer().kept().keep()).isEqualTo(Keep.ALL);
        assertThat(configured.request().header()).isEqualTo("X-Own");
        assertThat(configured.request().required()).isTrue();
        assertThat(problems).isEmpty();
    }

    @Test
    @DisplayName("B56 an annotation with nothing but defaults leaves the global settings in force")
    void defaultsOfTheAnnotation() {
        ResourceOperation operation = operation(
                Map.of("idempotency.required", "false", "idempotency.keep", "all", "idempotency.retention", "PT1H"));
        assertThat(operation.request().required()).isFalse();
        assertThat(operation.answer().kept().keep()).isEqualTo(Keep.ALL);
        assertThat(operation.execution().retention()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    @DisplayName("B56 another operation's configuration does not count")
    void otherOperations() {
        assertThat(operation(Map.of("idempotency.operations.orders.cancel.keep", "all"))
                        .answer()
                        .kept()
                        .keep())
                .isEqualTo(Keep.FINAL);
    }

    @ParameterizedTest
    @DisplayName("B56 a bad value is refused with a message that names key, value and what is allowed")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "retention|24h",
                "retention|PT0S",
                "retention|PT0.999S",
                "retention|-PT1H",
                "retention|P3651D",
                "retention|P99999999999999D",
                "retention|P106751991167301D",
                "required|yes",
                "required|TRUE",
                "header|Idempotency Key",
                "header|Idempotency-Key:",
                "header|Schl\u00fcssel",
                "on-concurrent|default",
                "on-concurrent|Wait",
                "on-concurrent|queue",
                "locking|default",
                "locking|LATE",
                "keep|default",
                "keep|never",
                "wait-limit|PT0.5S",
                "wait-limit|PT11M",
                "retry-after|PT0S",
                "retry-after|P2D",
                "max-key-length|0",
                "max-key-length|8193",
                "max-key-length|1e3",
                "max-key-length|99999999999",
                "key-pattern|[",
                "key-syntax|loose",
                "max-request-body|-1",
                "max-request-body|1073741825",
                "max-request-body|1MB",
                "max-response-body|16777216",
                "enabled|off",
                "kept-statuses|99",
                "kept-statuses|600",
                "kept-statuses|429",
                "kept-statuses|500;503",
                "unkept-statuses|4xx",
                "unkept-statuses|199",
                "kept-exceptions|app Kept",
                "unkept-exceptions|app.A,,app.B",
                "mark-first|yes",
                "replay-no-store|1",
                "expiry-header|X Until",
                "max-records-per-scope|-1",
                "max-records-per-scope|10000001",
                "caller-required|maybe",
                "tenant-header|X Tenant",
                "fingerprint|body",
                "fingerprint-without|requestedAt",
                "fingerprint-without|/a~2",
                "fingerprint-without|/a,,/b",
                "mismatch-status|418",
                "mismatch-status|200",
                "replayed-header|X Replayed",
                "fingerprint-json|jcs",
                "fingerprint-headers|X-A,,X-B",
                "fingerprint-headers|X A",
                "encoded-bodies|gzip",
                "encoded-bodies|REFUSE",
                "unstored-headers|X-A,,X-B",
                "unstored-headers|X A",
                "documentation|ht tp://x",
                "schema|drop",
                "table|records; drop table orders",
                "table|a.b.c.d",
                "table|1records",
                "table|app.",
                "table|\"records",
                "table|rec ords",
                "table|records--",
                "table|\"a\"\"b\"",
                "max-waiting|-1",
                "max-waiting|100001",
                "max-waiting-per-key|-1",
                "max-waiting-per-scope|-1",
                "max-claiming|0",
                "max-claiming-per-scope|0",
                "replay-memory|-1",
                "replay-memory|1073741825",
                "reaper.enabled|no",
                "reaper.interval|PT0S",
                "reaper.interval|P2D",
                "reaper.batch|0",
                "reaper.batch|10001",
                "reaper.budget|PT2H",
                "reaper.pause|PT-1S",
                "reaper.pause|PT2M",
                "compress|yes",
                "admin.enabled|on",
                "admin.role|*",
                "admin.role|**",
                "open-api|yes",
                "cover|all",
            })
    void badValues(String setting, String value) {
        String key = "idempotency." + setting;
        operation(Map.of(key, value));
        application(Map.of(key, value));
        Setting<?> bad = Settings.ALL.stream()
                .filter(each -> each.name().equals(setting))
                .findFirst()
                .orElseThrow();
        assertThat(problems)
                .containsOnly("IDEM-110: Setting " + key + " has the value \"" + value + "\". Allowed: " + bad.allowed()
                        + ".");
    }

    @ParameterizedTest
    @DisplayName("B56 the least and the most are legal")
    @CsvSource({
        "retention, PT1S",
        "retention, P3650D",
        "wait-limit, PT1S",
        "wait-limit, PT10M",
        "retry-after, PT24H",
        "max-key-length, 1",
        "max-key-length, 8192",
        "max-request-body, 0",
        "max-request-body, 1073741824",
        "max-response-body, 0",
        "max-response-body, 16777215",
        "mismatch-status, 400",
        "max-waiting, 0",
        "max-waiting, 100000",
        "replay-memory, 1073741824",
        "reaper.batch, 1",
        "reaper.batch, 10000",
        "reaper.pause, PT0S",
        "reaper.interval, P1D",
        "reaper.budget, PT1H",
        "keep, success",
        "header, x-idempotency-key"
    })
    void bounds(String setting, String value) {
        operation(Map.of("idempotency." + setting, value));
        application(Map.of("idempotency." + setting, value));
        assertThat(problems).isEmpty();
    }

    @Test
    @DisplayName("B56 a bad value in an annotation names class and method")
    void badAnnotation() {
        operation(Map.of(), annotation("wrong"));
        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "IDEM-110: Setting @Idempotent(retention) on shop.Orders.create has the value \"a day\"."
                                + " Allowed: an ISO-8601 duration from PT1S to P3650D.",
                        "IDEM-110: Setting @Idempotent(header) on shop.Orders.create has the value \"no header\"."
                                + " Allowed: the name of an HTTP header.");
    }

    @Test
    @DisplayName("B56 a bad value per operation names the whole key")
    void badOperationValue() {
        operation(Map.of("idempotency.operations.orders.create.keep", "some"));
        assertThat(problems)
                .containsExactly("IDEM-110: Setting idempotency.operations.orders.create.keep has the value \"some\"."
                        + " Allowed: success, final or all.");
    }

    @ParameterizedTest
    @DisplayName("B56 an unknown name below idempotency. is refused")
    @ValueSource(
            strings = {
                "idempotency.retentoin",
                "idempotency.Retention",
                "idempotency.retention.",
                "idempotency.retention.ms",
                "idempotency.reaper",
                "idempotency.reaper.size",
                "idempotency.operations.orders.create.retentoin",
                "idempotency.operations.orders.create.schema",
                "idempotency.operations.orders.create.reaper.batch",
                "idempotency.operations.retention",
                "idempotency."
            })
    void unknownNames(String name) {
        reader(Map.of(name, "PT1H")).refuseUnknownNames();
        assertThat(problems).singleElement().asString().startsWith("IDEM-111: There is no setting " + name + ".");
    }

    @ParameterizedTest
    @DisplayName("B56 names of other libraries and of other applications' operations are left alone")
    @ValueSource(
            strings = {
                "retention",
                "idempotencyx.retention",
                "idempotency-ee.retention",
                "idempotency.retention",
                "idempotency.reaper.batch",
                "idempotency.operations.another.keep",
                "idempotency.operations.a.b.c.key-pattern"
            })
    void knownNames(String name) {
        reader(Map.of(name, "PT1H")).refuseUnknownNames();
        assertThat(problems).isEmpty();
    }

    @Test
    @DisplayName("B56 all bad values are told, not only the first")
    void tellsAll() {
        operation(Map.of("idempotency.keep", "x", "idempotency.locking", "y"));
        assertThat(problems).hasSize(2);
    }

    @Test
    @DisplayName("B8 the order, the case and the spaces of compared headers do not matter")
    void comparedHeaders() {
        assertThat(operation(Map.of("idempotency.fingerprint-headers", " X-B, x-a ,X-b"))
                        .request()
                        .compared()
                        .alsoHeaders())
                .containsExactly("x-a", "x-b");
    }

    @Test
    @DisplayName("B11 the order, the case and the spaces of headers that are not stored do not matter")
    void unstoredHeaders() {
        assertThat(operation(Map.of("idempotency.unstored-headers", " X-Token, x-api-key ,X-token"))
                        .answer()
                        .unstoredHeaders())
                .containsExactly("x-api-key", "x-token");
    }

    /** Of HTTP and of calls in Java. */
    private String operations(Map<String, String> configured) {
        return operation(configured) + " " + reader(configured).named("orders.create");
    }

    private ResourceOperation operation(Map<String, String> configured) {
        return operation(configured, annotation("plain"));
    }

    private ResourceOperation operation(Map<String, String> configured, Idempotent annotation) {
        return reader(configured).operation("orders.create", "shop.Orders.create", false, annotation);
    }

    private ApplicationSettings application(Map<String, String> configured) {
        return reader(configured).application();
    }

    private SettingsReader reader(Map<String, String> configured) {
        return new SettingsReader(new MapSource(configured), problems::add);
    }

    private static Idempotent annotation(String method) {
        try {
            return Samples.class.getDeclaredMethod(method).getAnnotation(Idempotent.class);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Samples {

        @Idempotent
        void plain() {}

        @Idempotent(
                retention = "P2D",
                required = false,
                header = "X-Declared",
                onConcurrent = OnConcurrent.REJECT,
                locking = Locking.LATE,
                keep = Keep.SUCCESS)
        void declared() {}

        @Idempotent(retention = "a day", header = "no header")
        void wrong() {}
    }

    private record MapSource(Map<String, String> configured) implements SettingSource {

        @Override
        public Optional<String> text(String name) {
            return Optional.ofNullable(configured.get(name));
        }

        @Override
        public Stream<String> names() {
            return configured.keySet().stream();
        }
    }
}
