package io.idempotency.ee.internal.openapi;

import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.INTEGER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.OBJECT;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** The library's own answers in a document (B18). What is there already stays, and is completed. */
final class ProblemAnswers {

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String SCHEMA = "IdempotencyProblem";

    private final OpenAPI document;
    private final boolean standard;

    /** @param standard whether problems have the library's form; else an application's renderer decides */
    ProblemAnswers(OpenAPI document, boolean standard) {
        this.document = document;
        this.standard = standard;
    }

    /**
     * Adds one.
     *
     * @param again whether the client is told when to come again
     */
    void add(Operation operation, int status, String description, boolean again) {
        APIResponses responses = operation.getResponses();
        if (responses == null) {
            responses = OASFactory.createAPIResponses();
            operation.setResponses(responses);
        }
        APIResponse response = responses.getAPIResponse(String.valueOf(status));
        if (response == null) {
            response = OASFactory.createAPIResponse().description(description);
            responses.addAPIResponse(String.valueOf(status), response);
        }
        if (standard && response.getRef() == null) {
            complete(response, again);
        }
    }

    private void complete(APIResponse response, boolean again) {
        Content content = response.getContent();
        if (content == null) {
            content = OASFactory.createContent();
            response.setContent(content);
        }
        if (content.getMediaType(PROBLEM_JSON) == null) {
            requireSchema();
            content.addMediaType(
                    PROBLEM_JSON,
                    OASFactory.createMediaType()
                            .schema(OASFactory.createSchema().ref(SCHEMA)));
        }
        ResponseHeaders.add(response, HttpHeaders.LINK, STRING, "Leads to documentation, by rel=\"describedby\".");
        if (again) {
            ResponseHeaders.add(response, HttpHeaders.RETRY_AFTER, INTEGER, "Seconds after which to send it again.");
        }
    }

    private void requireSchema() {
        Components components = document.getComponents();
        if (components == null) {
            components = OASFactory.createComponents();
            document.setComponents(components);
        }
        if (components.getSchemas() == null || !components.getSchemas().containsKey(SCHEMA)) {
            components.addSchema(SCHEMA, problem());
        }
    }

    private static Schema problem() {
        return SchemaTypes.schema(OBJECT)
                .description("A problem of RFC 9457.")
                .addProperty(
                        "type",
                        SchemaTypes.schema(STRING)
                                .format("uri")
                                .description(
                                        "Stable; the problems of idempotency begin with urn:idempotency-ee:problem:"))
                .addProperty("title", SchemaTypes.schema(STRING))
                .addProperty("status", SchemaTypes.schema(INTEGER))
                .addProperty("detail", SchemaTypes.schema(STRING))
                .addProperty("instance", SchemaTypes.schema(STRING).format("uri-reference"))
                .addRequired("type")
                .addRequired("title")
                .addRequired("status");
    }
}
