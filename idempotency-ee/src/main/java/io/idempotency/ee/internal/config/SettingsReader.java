package io.idempotency.ee.internal.config;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.argument.CallSignature;
import io.idempotency.ee.internal.attempt.ExecutionSettings;
import io.idempotency.ee.internal.attempt.WaitingLimits;
import io.idempotency.ee.internal.key.KeyRules;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.operation.AnswerSettings;
import io.idempotency.ee.internal.operation.ApplicationSettings;
import io.idempotency.ee.internal.operation.CallSettings;
import io.idempotency.ee.internal.operation.ComparisonSettings;
import io.idempotency.ee.internal.operation.Cover;
import io.idempotency.ee.internal.operation.DeclaredFailures;
import io.idempotency.ee.internal.operation.KeptAnswers;
import io.idempotency.ee.internal.operation.KeySyntax;
import io.idempotency.ee.internal.operation.MethodOperation;
import io.idempotency.ee.internal.operation.NamedOperation;
import io.idempotency.ee.internal.operation.RequestSettings;
import io.idempotency.ee.internal.operation.RequestSettings.IdentitySettings;
import io.idempotency.ee.internal.operation.ResourceOperation;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads settings. The value of an operation comes from {@code idempotency.operations.<operation>.<setting>}, else from
 * the annotation, else from {@code idempotency.<setting>}, else it is the default.
 */
public final class SettingsReader {

    private static final String PREFIX = "idempotency.";
    private static final String OPERATIONS = PREFIX + "operations.";
    private static final String CLIENT = PREFIX + "client.";

    private final SettingSource source;
    private final Set<String> reported = new HashSet<>();
    private final Consumer<String> problems;

    /** @param problems takes the text of each bad value, once; the default stands in for it, so that all of them are reported */
    public SettingsReader(SettingSource source, Consumer<String> problems) {
        this.source = source;
        this.problems = text -> {
            if (reported.add(text)) {
                problems.accept(text);
            }
        };
    }

    public ApplicationSettings application() {
        // Also those that no operation would ask for.
        Settings.OF_OPERATIONS.forEach(this::global);
        return new ApplicationSettings(
                global(Settings.DOCUMENTATION),
                new ApplicationSettings.Table(global(Settings.SCHEMA), global(Settings.TABLE)),
                new WaitingLimits(
                        global(Settings.MAX_WAITING),
                        global(Settings.MAX_WAITING_PER_KEY),
                        global(Settings.MAX_WAITING_PER_SCOPE),
                        global(Settings.MAX_CLAIMING),
                        global(Settings.MAX_CLAIMING_PER_SCOPE)),
                global(Settings.REPLAY_MEMORY),
                new ApplicationSettings.ReaperSettings(
                        global(Settings.REAPER_ENABLED),
                        global(Settings.REAPER_INTERVAL),
                        global(Settings.REAPER_BATCH),
                        global(Settings.REAPER_BUDGET),
                        global(Settings.REAPER_PAUSE)),
                new EncryptionReader(problems)
                        .read(global(Settings.ENCRYPTION_KEYS), global(Settings.ENCRYPTION_CURRENT_KEY)),
                global(Settings.COMPRESS),
                new ApplicationSettings.AdminSettings(global(Settings.ADMIN_ENABLED), global(Settings.ADMIN_ROLE)),
                global(Settings.OPEN_API),
                cover());
    }

    /** @param method class and method, for messages */
    public ResourceOperation operation(String name, String method, boolean sessionBean, Idempotent annotation) {
        OfOperation of = new OfOperation(name, method, Optional.of(annotation));
        return new ResourceOperation(
                name,
                method,
                sessionBean,
                of.execution(of.value(Settings.MAX_RECORDS_PER_SCOPE)),
                of.request(),
                of.answer(),
                DeclaredFailures.none());
    }

    /** The same of a method that is no resource method. */
    public MethodOperation method(
            String name, String method, boolean sessionBean, Idempotent annotation, CallSignature signature) {
        OfOperation of = new OfOperation(name, method, Optional.of(annotation));
        return new MethodOperation(name, method, sessionBean, of.execution(), of.call(), signature);
    }

    /** An operation without an annotated method. */
    public NamedOperation named(String name) {
        OfOperation of = new OfOperation(name, name, Optional.empty());
        return new NamedOperation(name, of.execution(), of.call());
    }

    /** Which methods are operations. Asked before the others: a bad value is told of when those are read. */
    public Cover cover() {
        return global(Settings.COVER);
    }

    /** Whether the application has set that keys are required, which they are by default where an annotation is. */
    public boolean requiresKeys() {
        return source.text(PREFIX + Settings.REQUIRED.name()).isPresent() && global(Settings.REQUIRED);
    }

    /** Tells of every name below {@code idempotency.} that no setting has: most likely a slip of the pen. */
    public void refuseUnknownNames() {
        source.names()
                .filter(name -> name.startsWith(PREFIX) && !isKnown(name))
                .sorted()
                .forEach(name -> problems.accept(Message.UNKNOWN_SETTING.text(
                        name, Settings.ALL.stream().map(Setting::name).collect(Collectors.joining(", ")))));
    }

    private static boolean isKnown(String name) {
        if (name.startsWith(CLIENT)) {
            // idempotency-ee-client reads them, and refuses what it does not know.
            return true;
        }
        if (name.startsWith(OPERATIONS)) {
            // The operation may be another application's on the same server.
            String own = name.substring(OPERATIONS.length());
            return Settings.OF_OPERATIONS.stream().anyMatch(setting -> own.endsWith("." + setting.name()));
        }
        return Settings.ALL.stream().anyMatch(setting -> name.equals(PREFIX + setting.name()));
    }

    private <T> T global(Setting<T> setting) {
        String name = PREFIX + setting.name();
        return source.text(name).map(text -> parse(setting, name, text)).orElseGet(() -> standard(setting));
    }

    private <T> T parse(Setting<T> setting, String name, String text) {
        try {
            return setting.parser().apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            problems.accept(Message.BAD_SETTING.text(name, text, setting.allowed()));
            return standard(setting);
        }
    }

    private static <T> T standard(Setting<T> setting) {
        return setting.parser().apply(setting.standard());
    }

    /** The settings of one operation. */
    private final class OfOperation {

        private final String name;
        private final String method;
        private final Optional<Idempotent> annotation;

        OfOperation(String name, String method, Optional<Idempotent> annotation) {
            this.name = name;
            this.method = method;
            this.annotation = annotation;
        }

        /** Of a call in Java: its scope is no caller's, so its records are not limited. */
        ExecutionSettings execution() {
            return execution(0);
        }

        ExecutionSettings execution(int maxRecords) {
            return new ExecutionSettings(
                    value(Settings.ENABLED),
                    value(Settings.RETENTION),
                    value(Settings.WAIT_LIMIT),
                    value(Settings.ON_CONCURRENT),
                    value(Settings.LOCKING),
                    maxRecords);
        }

        CallSettings call() {
            return new CallSettings(
                    value(Settings.REQUIRED), value(Settings.MAX_RESPONSE_BODY), value(Settings.RESUME_AFTER));
        }

        RequestSettings request() {
            return new RequestSettings(
                    value(Settings.REQUIRED),
                    value(Settings.HEADER),
                    new KeyRules(
                            value(Settings.KEY_SYNTAX) == KeySyntax.STRICT,
                            value(Settings.MAX_KEY_LENGTH),
                            value(Settings.KEY_PATTERN)),
                    value(Settings.MAX_REQUEST_BODY),
                    value(Settings.ENCODED_BODIES),
                    new ComparisonSettings(
                            value(Settings.FINGERPRINT),
                            value(Settings.FINGERPRINT_JSON),
                            value(Settings.FINGERPRINT_WITHOUT),
                            value(Settings.FINGERPRINT_HEADERS)),
                    new IdentitySettings(value(Settings.CALLER_REQUIRED), value(Settings.TENANT_HEADER)));
        }

        AnswerSettings answer() {
            return new AnswerSettings(
                    new KeptAnswers(
                            value(Settings.KEEP),
                            value(Settings.KEPT_STATUSES),
                            value(Settings.UNKEPT_STATUSES),
                            value(Settings.KEPT_EXCEPTIONS),
                            value(Settings.UNKEPT_EXCEPTIONS)),
                    value(Settings.MAX_RESPONSE_BODY),
                    value(Settings.MISMATCH_STATUS),
                    value(Settings.REPLAYED_HEADER),
                    value(Settings.RETRY_AFTER),
                    value(Settings.UNSTORED_HEADERS),
                    value(Settings.MARK_FIRST),
                    value(Settings.REPLAY_NO_STORE),
                    value(Settings.EXPIRY_HEADER));
        }

        private <T> T value(Setting<T> setting) {
            String own = OPERATIONS + name + "." + setting.name();
            Optional<String> configured = source.text(own);
            if (configured.isPresent()) {
                return parse(setting, own, configured.get());
            }
            return annotation
                    .flatMap(given -> AnnotationValues.text(given, setting))
                    .map(text -> parse(setting, "@Idempotent(" + setting.name() + ") on " + method, text))
                    .orElseGet(() -> global(setting));
        }
    }
}
