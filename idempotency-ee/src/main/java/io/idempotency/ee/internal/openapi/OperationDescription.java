package io.idempotency.ee.internal.openapi;

import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.BOOLEAN;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import io.idempotency.ee.internal.argument.KeyParameters;
import io.idempotency.ee.internal.attempt.Verdict;
import io.idempotency.ee.internal.http.answer.AnswerPolicy;
import io.idempotency.ee.internal.key.KeyRules;
import io.idempotency.ee.internal.openapi.DocumentedOperations.Documented;
import io.idempotency.ee.internal.operation.EncodedBodies;
import io.idempotency.ee.internal.operation.RequestSettings;
import io.idempotency.ee.internal.operation.ResourceOperation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in a document what an operation does with keys. What the application has written stays, and is completed. */
final class OperationDescription {

    private static final String EXTENSION = "x-idempotency";
    private static final Pattern CODE = Pattern.compile("[1-5][0-9][0-9]");

    private final ProblemAnswers problems;

    OperationDescription(ProblemAnswers problems) {
        this.problems = problems;
    }

    void addTo(Documented documented, ResourceOperation operation) {
        Operation described = documented.operation();
        // Before ours are there, which are never replayed.
        addMarker(described, operation);
        if (operation.keyParameters().isEmpty()) {
            addHeader(documented, operation);
        }
        described.setDescription(
                Stream.of(Optional.ofNullable(described.getDescription()), Optional.of(text(operation)))
                        .flatMap(Optional::stream)
                        .reduce((own, ours) -> own + "\n\n" + ours)
                        .orElseThrow());
        if (described.getExtensions() == null || !described.getExtensions().containsKey(EXTENSION)) {
            described.addExtension(EXTENSION, extension(operation));
        }
        addProblems(described, operation);
    }

    private static String text(ResourceOperation operation) {
        String retry = "Sent again with the same idempotency key within "
                + operation.execution().retention()
                + ", it is not executed again: the first answer comes again, with "
                + operation.answer().replayedHeader()
                + ": true.";
        return operation
                .keyParameters()
                .map(keys -> retry + " The key is " + String.join(", ", keys.labels()) + ".")
                .orElse(retry);
    }

    /** For programs. */
    private static Map<String, Object> extension(ResourceOperation operation) {
        Map<String, Object> extension = new LinkedHashMap<>();
        extension.put("operation", operation.name());
        operation
                .keyParameters()
                .map(KeyParameters::labels)
                .ifPresentOrElse(
                        labels -> extension.put("keyParts", labels),
                        () -> extension.put("keyHeader", operation.request().header()));
        extension.put("required", operation.request().required());
        extension.put("retention", operation.execution().retention().toString());
        extension.put("replayedHeader", operation.answer().replayedHeader());
        return extension;
    }

    private static void addHeader(Documented documented, ResourceOperation operation) {
        String name = operation.request().header();
        Parameter parameter = Stream.of(
                        documented.operation().getParameters(),
                        documented.item().getParameters())
                .flatMap(list -> list == null ? Stream.<Parameter>empty() : list.stream())
                .filter(each -> each.getIn() == Parameter.In.HEADER && name.equalsIgnoreCase(each.getName()))
                .findFirst()
                .orElseGet(() -> {
                    Parameter added = OASFactory.createParameter().name(name).in(Parameter.In.HEADER);
                    documented.operation().addParameter(added);
                    return added;
                });
        if (parameter.getDescription() == null) {
            parameter.setDescription(text(operation.request()));
        }
        if (parameter.getRequired() == null) {
            parameter.setRequired(operation.request().required());
        }
        if (parameter.getSchema() == null && parameter.getContent() == null) {
            parameter.setSchema(SchemaTypes.schema(STRING).minLength(1));
        }
        if (parameter.getExample() == null && parameter.getExamples() == null && !hasPattern(operation.request())) {
            parameter.setExample(example(operation.request().keyRules()));
        }
    }

    private static boolean hasPattern(RequestSettings request) {
        return request.keyRules().pattern().isPresent();
    }

    private static String example(KeyRules rules) {
        String uuid = "8e03978e-40d5-43dd-bc93-6894a57f9324";
        return rules.strict() ? '"' + uuid + '"' : uuid;
    }

    private static String text(RequestSettings request) {
        KeyRules rules = request.keyRules();
        return "Idempotency key: a new one for each request, the same on each retry of it. 1 to " + rules.maxLength()
                + " printable ASCII characters, as a String of RFC 9651, in quotes"
                + (rules.strict() ? "." : ", or bare.")
                + rules.pattern()
                        .map(pattern -> " The key matches " + pattern + ".")
                        .orElse("")
                + (request.required() ? "" : " Without it nothing keeps the request from being executed twice.");
    }

    private static void addMarker(Operation described, ResourceOperation operation) {
        if (described.getResponses() == null || described.getResponses().getAPIResponses() == null) {
            return;
        }
        AnswerPolicy policy = new AnswerPolicy(operation.answer().kept());
        Map<String, APIResponse> responses = described.getResponses().getAPIResponses();
        responses.forEach((code, response) -> {
            boolean kept = !CODE.matcher(code).matches() || isKept(policy.returned(Integer.parseInt(code)));
            if (kept && response.getRef() == null) {
                ResponseHeaders.add(
                        response, operation.answer().replayedHeader(), BOOLEAN, "true if it was sent before.");
                operation
                        .answer()
                        .expiryHeader()
                        .ifPresent(name -> ResponseHeaders.add(
                                response, name, STRING, "Until when the idempotency key is good, an HTTP date."));
            }
        });
    }

    private static boolean isKept(Verdict verdict) {
        return switch (verdict) {
            case DONE, REFUSED, KEPT_WITHOUT_EFFECTS -> true;
            case NOT_KEPT, OF_THE_MOMENT -> false;
        };
    }

    private void addProblems(Operation described, ResourceOperation operation) {
        int mismatch = operation.answer().mismatchStatus();
        String reused = "The idempotency key was used for another request (key-reused).";
        String missing = "The idempotency key is missing or malformed (key-missing, key-malformed).";
        String busy = "A request with this idempotency key is in progress (key-in-flight).";
        problems.add(described, 400, mismatch == 400 ? missing + " " + reused : missing, false);
        problems.add(described, 409, mismatch == 409 ? busy + " " + reused : busy, true);
        if (described.getRequestBody() != null) {
            problems.add(
                    described,
                    413,
                    "The body is over the limit of " + operation.request().maxBody() + " bytes (body-too-large).",
                    false);
            if (operation.request().encodedBodies() == EncodedBodies.REFUSE) {
                problems.add(described, 415, "The body has a Content-Encoding (body-encoded).", false);
            }
        }
        if (mismatch == 422) {
            problems.add(described, mismatch, reused, false);
        }
        problems.add(
                described,
                503,
                "Idempotency records are unavailable, nothing is known to be executed; send it again (store-unavailable).",
                true);
    }
}
