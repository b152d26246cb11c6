package io.idempotency.ee.internal.config;

import io.idempotency.ee.Keep;
import io.idempotency.ee.Locking;
import io.idempotency.ee.OnConcurrent;
import io.idempotency.ee.internal.operation.ComparisonSettings.Compared;
import io.idempotency.ee.internal.operation.Cover;
import io.idempotency.ee.internal.operation.EncodedBodies;
import io.idempotency.ee.internal.operation.JsonComparison;
import io.idempotency.ee.internal.operation.KeySyntax;
import io.idempotency.ee.internal.operation.SchemaAction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every setting there is. docs/configuration.md documents each; a test compares the two. */
final class Settings {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int MOST_BYTES = 16_777_215;

    static final Setting<Duration> RETENTION = new Setting<>(
            "retention",
            "PT24H",
            "an ISO-8601 duration from PT1S to P3650D",
            Parsers.duration(SECOND, Duration.ofDays(3650)));
    static final Setting<Boolean> ENABLED = new Setting<>("enabled", "true", "true or false", Parsers.truth());
    static final Setting<Boolean> REQUIRED = new Setting<>("required", "true", "true or false", Parsers.truth());
    static final Setting<String> HEADER =
            new Setting<>("header", "Idempotency-Key", "the name of an HTTP header", Parsers.headerName());
    static final Setting<OnConcurrent> ON_CONCURRENT =
            new Setting<>("on-concurrent", "wait", "wait or reject", Parsers.constant(OnConcurrent.class));
    static final Setting<Locking> LOCKING =
            new Setting<>("locking", "pessimistic", "pessimistic or late", Parsers.constant(Locking.class));
    static final Setting<Keep> KEEP =
            new Setting<>("keep", "final", "success, final or all", Parsers.constant(Keep.class));
    static final Setting<Set<Integer>> KEPT_STATUSES = new Setting<>(
            "kept-statuses",
            "",
            "statuses from 200 to 599, separated by commas; never 401, 403, 407, 408, 425 or 429",
            Parsers.statuses());
    static final Setting<Set<Integer>> UNKEPT_STATUSES = new Setting<>(
            "unkept-statuses",
            "",
            "statuses from 200 to 599, separated by commas; never 401, 403, 407, 408, 425 or 429",
            Parsers.statuses());
    static final Setting<Set<String>> KEPT_EXCEPTIONS =
            new Setting<>("kept-exceptions", "", "names of classes, separated by commas", Parsers.classNames());
    static final Setting<Set<String>> UNKEPT_EXCEPTIONS =
            new Setting<>("unkept-exceptions", "", "names of classes, separated by commas", Parsers.classNames());
    static final Setting<Duration> WAIT_LIMIT = new Setting<>(
            "wait-limit",
            "PT10S",
            "an ISO-8601 duration from PT1S to PT10M",
            Parsers.duration(SECOND, Duration.ofMinutes(10)));
    static final Setting<Duration> RESUME_AFTER = new Setting<>(
            "resume-after",
            "PT5M",
            "an ISO-8601 duration from PT1S to P30D",
            Parsers.duration(SECOND, Duration.ofDays(30)));
    static final Setting<Duration> RETRY_AFTER = new Setting<>(
            "retry-after",
            "PT1S",
            "an ISO-8601 duration from PT1S to PT24H",
            Parsers.duration(SECOND, Duration.ofDays(1)));
    static final Setting<Integer> MAX_KEY_LENGTH =
            new Setting<>("max-key-length", "255", "a number from 1 to 8192", Parsers.number(1, 8192));
    static final Setting<Optional<Pattern>> KEY_PATTERN =
            new Setting<>("key-pattern", "", "a regular expression of java.util.regex.Pattern", Parsers.pattern());
    static final Setting<KeySyntax> KEY_SYNTAX =
            new Setting<>("key-syntax", "lenient", "lenient or strict", Parsers.constant(KeySyntax.class));
    static final Setting<Integer> MAX_REQUEST_BODY = new Setting<>(
            "max-request-body", "1048576", "a number of bytes from 0 to 1073741824", Parsers.number(0, 1_073_741_824));
    static final Setting<EncodedBodies> ENCODED_BODIES =
            new Setting<>("encoded-bodies", "accept", "accept or refuse", Parsers.constant(EncodedBodies.class));
    static final Setting<Integer> MAX_RESPONSE_BODY = new Setting<>(
            "max-response-body", "1048576", "a number of bytes from 0 to 16777215", Parsers.number(0, MOST_BYTES));
    static final Setting<Integer> MISMATCH_STATUS =
            new Setting<>("mismatch-status", "422", "422, 409 or 400", Parsers.oneOf(422, 409, 400));
    static final Setting<String> REPLAYED_HEADER =
            new Setting<>("replayed-header", "Idempotent-Replayed", "the name of an HTTP header", Parsers.headerName());
    static final Setting<Boolean> MARK_FIRST = new Setting<>("mark-first", "false", "true or false", Parsers.truth());
    static final Setting<Boolean> REPLAY_NO_STORE =
            new Setting<>("replay-no-store", "false", "true or false", Parsers.truth());
    static final Setting<Optional<String>> EXPIRY_HEADER =
            new Setting<>("expiry-header", "", "the name of an HTTP header", Parsers.optional(Parsers.headerName()));
    static final Setting<Integer> MAX_RECORDS_PER_SCOPE =
            new Setting<>("max-records-per-scope", "0", "a number from 0 to 10000000", Parsers.number(0, 10_000_000));
    static final Setting<Boolean> CALLER_REQUIRED =
            new Setting<>("caller-required", "false", "true or false", Parsers.truth());
    static final Setting<Optional<String>> TENANT_HEADER =
            new Setting<>("tenant-header", "", "the name of an HTTP header", Parsers.optional(Parsers.headerName()));
    static final Setting<Compared> FINGERPRINT =
            new Setting<>("fingerprint", "request", "request or none", Parsers.constant(Compared.class));
    static final Setting<Set<String>> FINGERPRINT_WITHOUT = new Setting<>(
            "fingerprint-without", "", "JSON Pointers of members, separated by commas", Parsers.pointers());
    static final Setting<JsonComparison> FINGERPRINT_JSON =
            new Setting<>("fingerprint-json", "exact", "exact or canonical", Parsers.constant(JsonComparison.class));
    static final Setting<List<String>> FINGERPRINT_HEADERS = new Setting<>(
            "fingerprint-headers", "", "names of HTTP headers, separated by commas", Parsers.headerNames());
    static final Setting<List<String>> UNSTORED_HEADERS =
            new Setting<>("unstored-headers", "", "names of HTTP headers, separated by commas", Parsers.headerNames());

    static final Setting<String> DOCUMENTATION = new Setting<>(
            "documentation",
            "https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header-07",
            "a URI",
            Parsers.uri());
    static final Setting<SchemaAction> SCHEMA =
            new Setting<>("schema", "none", "none or create", Parsers.constant(SchemaAction.class));
    static final Setting<Optional<String>> TABLE = new Setting<>(
            "table",
            "",
            "the name of a table in SQL, with its schema if need be; each part of letters, digits, _ and $, or in quotes",
            Parsers.tableName());

    static final Setting<Integer> MAX_WAITING =
            new Setting<>("max-waiting", "32", "a number from 0 to 100000", Parsers.number(0, 100_000));
    static final Setting<Integer> MAX_WAITING_PER_KEY =
            new Setting<>("max-waiting-per-key", "8", "a number from 0 to 100000", Parsers.number(0, 100_000));
    static final Setting<Integer> MAX_WAITING_PER_SCOPE =
            new Setting<>("max-waiting-per-scope", "16", "a number from 0 to 100000", Parsers.number(0, 100_000));
    static final Setting<Integer> MAX_CLAIMING =
            new Setting<>("max-claiming", "32", "a number from 1 to 100000", Parsers.number(1, 100_000));
    static final Setting<Integer> MAX_CLAIMING_PER_SCOPE =
            new Setting<>("max-claiming-per-scope", "16", "a number from 1 to 100000", Parsers.number(1, 100_000));
    static final Setting<Integer> REPLAY_MEMORY = new Setting<>(
            "replay-memory", "0", "a number of bytes from 0 to 1073741824", Parsers.number(0, 1_073_741_824));
    static final Setting<Boolean> REAPER_ENABLED =
            new Setting<>("reaper.enabled", "true", "true or false", Parsers.truth());
    static final Setting<Duration> REAPER_INTERVAL = new Setting<>(
            "reaper.interval",
            "PT1M",
            "an ISO-8601 duration from PT1S to P1D",
            Parsers.duration(SECOND, Duration.ofDays(1)));
    static final Setting<Integer> REAPER_BATCH =
            new Setting<>("reaper.batch", "500", "a number from 1 to 10000", Parsers.number(1, 10_000));
    static final Setting<Duration> REAPER_BUDGET = new Setting<>(
            "reaper.budget",
            "PT30S",
            "an ISO-8601 duration from PT1S to PT1H",
            Parsers.duration(SECOND, Duration.ofHours(1)));
    static final Setting<Duration> REAPER_PAUSE = new Setting<>(
            "reaper.pause",
            "PT0.1S",
            "an ISO-8601 duration from PT0S to PT1M",
            Parsers.duration(Duration.ZERO, Duration.ofMinutes(1)));

    /** Read by {@link EncryptionReader}, which prints no value. */
    static final Setting<String> ENCRYPTION_KEYS =
            new Setting<>("encryption.keys", "", "ids with keys, separated by commas", Function.identity());

    static final Setting<String> ENCRYPTION_CURRENT_KEY =
            new Setting<>("encryption.current-key", "", "the id of one of the keys", Function.identity());
    static final Setting<Boolean> COMPRESS = new Setting<>("compress", "false", "true or false", Parsers.truth());
    static final Setting<Boolean> ADMIN_ENABLED =
            new Setting<>("admin.enabled", "false", "true or false", Parsers.truth());
    static final Setting<String> ADMIN_ROLE = new Setting<>(
            "admin.role", "idempotency-admin", "the name of a role, 1 to 255 characters", Parsers.roleName());
    static final Setting<Cover> COVER =
            new Setting<>("cover", "annotated", "annotated or writes", Parsers.constant(Cover.class));
    static final Setting<Boolean> OPEN_API = new Setting<>("open-api", "true", "true or false", Parsers.truth());

    /** Those that an operation can have a value of its own for. */
    static final List<Setting<?>> OF_OPERATIONS = List.of(
            ENABLED,
            RETENTION,
            REQUIRED,
            HEADER,
            ON_CONCURRENT,
            LOCKING,
            KEEP,
            KEPT_STATUSES,
            UNKEPT_STATUSES,
            KEPT_EXCEPTIONS,
            UNKEPT_EXCEPTIONS,
            WAIT_LIMIT,
            RETRY_AFTER,
            MAX_KEY_LENGTH,
            KEY_PATTERN,
            KEY_SYNTAX,
            MAX_REQUEST_BODY,
            ENCODED_BODIES,
            MAX_RESPONSE_BODY,
            MISMATCH_STATUS,
            REPLAYED_HEADER,
            MARK_FIRST,
            REPLAY_NO_STORE,
            EXPIRY_HEADER,
            MAX_RECORDS_PER_SCOPE,
            CALLER_REQUIRED,
            TENANT_HEADER,
            FINGERPRINT,
            FINGERPRINT_WITHOUT,
            FINGERPRINT_JSON,
            FINGERPRINT_HEADERS,
            UNSTORED_HEADERS,
            RESUME_AFTER);

    static final List<Setting<?>> OF_APPLICATION = List.of(
            DOCUMENTATION,
            SCHEMA,
            TABLE,
            MAX_WAITING,
            MAX_WAITING_PER_KEY,
            MAX_WAITING_PER_SCOPE,
            MAX_CLAIMING,
            MAX_CLAIMING_PER_SCOPE,
            REPLAY_MEMORY,
            REAPER_ENABLED,
            REAPER_INTERVAL,
            REAPER_BATCH,
            REAPER_BUDGET,
            REAPER_PAUSE,
            ENCRYPTION_KEYS,
            ENCRYPTION_CURRENT_KEY,
            COMPRESS,
            ADMIN_ENABLED,
            ADMIN_ROLE,
            OPEN_API,
            COVER);

    static final List<Setting<?>> ALL =
            Stream.concat(OF_OPERATIONS.stream(), OF_APPLICATION.stream()).toList();

    private Settings() {}
}
