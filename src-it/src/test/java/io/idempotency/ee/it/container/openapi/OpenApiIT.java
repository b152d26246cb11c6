package io.idempotency.ee.it.container.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Wars;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLConnection;
import java.net.http.HttpRequest.BodyPublishers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The document of an application that has written a part of it itself, and has a filter of its own. */
@ExtendWith(ArquillianExtension.class)
@Tag("open-api")
class OpenApiIT {

    private static final String[] SETTINGS = {
        "mp.openapi.scan.disable=false",
        "mp.openapi.scan.packages=io.idempotency.ee.it.container.openapi",
        "mp.openapi.filter=io.idempotency.ee.it.container.openapi.OwnFilter",
        "idempotency.operations.strict.key-syntax=strict",
        "idempotency.operations.strict.key-pattern=[a-z]+",
        "idempotency.operations.strict.mismatch-status=409",
        "idempotency.operations.plain.max-key-length=40",
        "idempotency.operations.plain.max-request-body=1000",
        "idempotency.operations.plain.encoded-bodies=refuse",
        "idempotency.operations.inherited.mismatch-status=400",
        "idempotency.replayed-header=X-Again"
    };

    private JsonObject document;

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app("documented", OpenApiIT.class, SETTINGS);
    }

    @BeforeEach
    void read() throws IOException {
        URLConnection connection =
                Story.of("documented").uri("").resolve("/openapi").toURL().openConnection();
        connection.setRequestProperty("Accept", "application/json");
        try (JsonReader reader = Json.createReader(connection.getInputStream())) {
            document = reader.readObject();
        }
    }

    @Test
    @DisplayName("B54 a key in a header: its name and form, retention, marker, and each problem with its schema")
    void plain() {
        JsonObject plain = operation("/documented", "post");
        JsonObject key = parameter(plain, "Idempotency-Key");
        assertThat(key.getBoolean("required")).isTrue();
        assertThat(key.getString("in")).isEqualTo("header");
        assertThat(key.getString("description")).contains("1 to 40 printable", "or bare");
        assertThat(text(plain, "/description")).contains("PT24H", "X-Again: true");
        assertThat(plain.getJsonObject("x-idempotency").getString("operation")).isEqualTo("plain");
        assertThat(plain.getJsonObject("responses").keySet()).contains("200", "400", "409", "413", "415", "422", "503");
        for (String status : new String[] {"400", "409", "413", "415", "422", "503"}) {
            assertThat(text(plain, "/responses/" + status + "/content/application~1problem+json/schema/$ref"))
                    .as(status)
                    .isEqualTo("#/components/schemas/IdempotencyProblem");
            assertThat(has(plain, "/responses/" + status + "/headers/X-Again")).isFalse();
        }
        assertThat(has(plain, "/responses/200/headers/X-Again")).isTrue();
        assertThat(has(plain, "/responses/409/headers/Retry-After")).isTrue();
        assertThat(has(plain, "/responses/503/headers/Retry-After")).isTrue();
        assertThat(text(plain, "/responses/413/description")).contains("1000 bytes");
        assertThat(text(document, "/components/schemas/IdempotencyProblem/properties/status/type"))
                .contains("integer");
    }

    @Test
    @DisplayName("B54 what the application has written stays")
    void own() {
        JsonObject own = operation("/documented", "put");
        JsonObject key = parameter(own, "idempotency-key");
        assertThat(key.getString("description")).isEqualTo("Own key.");
        assertThat(own.getJsonArray("parameters")).hasSize(1);
        assertThat(text(own, "/description")).startsWith("Own words.").contains("PT24H");
        assertThat(text(own, "/responses/409/description")).isEqualTo("Own 409.");
        assertThat(has(own, "/responses/409/content/application~1problem+json")).isTrue();
        assertThat(has(own, "/responses/200/headers/X-Again")).isTrue();
        // Not kept: keep = SUCCESS.
        assertThat(own.getJsonObject("responses").getJsonObject("404").toString())
                .doesNotContain("X-Again");
    }

    @Test
    @DisplayName("B54 the operation's own settings are what is documented")
    void settings() {
        JsonObject strict = operation("/documented/strict/{id}", "post");
        JsonObject key = parameter(strict, "X-Key");
        assertThat(key.getBoolean("required")).isFalse();
        assertThat(key.getString("description"))
                .contains("[a-z]+", "executed twice")
                .doesNotContain("bare");
        assertThat(text(strict, "/description")).contains("PT2H");
        assertThat(strict.getJsonObject("responses").keySet())
                .contains("400", "409", "503")
                .doesNotContain("413", "415", "422");
        assertThat(text(strict, "/responses/409/description")).contains("key-reused", "key-in-flight");
    }

    @Test
    @DisplayName("B54 a key in the arguments is named, and no header asked for")
    void keyed() {
        JsonObject keyed = operation("/documented/by/{order}", "post");
        assertThat(text(keyed, "/description")).contains("The key is");
        assertThat(keyed.getJsonArray("parameters").toString()).doesNotContain("Idempotency-Key");
        assertThat(keyed.getJsonObject("x-idempotency").getJsonArray("keyParts"))
                .hasSize(1);
    }

    @Test
    @DisplayName("B54 an annotation on an interface counts; B55 what is not annotated stays as it is")
    void whichOnes() {
        assertThat(text(operation("/documented/{id}", "delete"), "/responses/400/description"))
                .contains("key-reused");
        assertThat(operation("/documented", "get").toString()).doesNotContain("dempoten");
        assertThat(operation("/other/documented", "post").toString()).doesNotContain("dempoten");
    }

    @Test
    @DisplayName("B54 the application's own filter runs too, after ours")
    void ownFilter() {
        assertThat(operation("/documented", "post").getString("x-own")).isEqualTo("seen");
        assertThat(operation("/documented", "post").getString("x-own-saw-ours")).isEqualTo("yes");
    }

    @Test
    @DisplayName("B54 the running answers are those of the document")
    void runningAnswers() {
        Story story = Story.of("documented");
        String[] plain = {"Content-Type", "text/plain"};
        check(story.sendBare("POST", "documented", BodyPublishers.ofString("a"), plain), 400);
        check(story.send("POST", "documented", BodyPublishers.ofString("a"), plain), 200);
        assertThat(story.send("POST", "documented", BodyPublishers.ofString("a"), plain)
                        .headers("X-Again"))
                .containsExactly("true");
        check(story.send("POST", "documented", BodyPublishers.ofString("b"), plain), 422);
        check(story.send("POST", "documented", BodyPublishers.ofString("b".repeat(1001)), plain), 413);
        check(
                story.send(
                        "POST",
                        "documented",
                        BodyPublishers.ofString("a"),
                        "Content-Type",
                        "text/plain",
                        "Content-Encoding",
                        "gzip"),
                415);
    }

    private void check(Reply reply, int status) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        JsonObject response =
                operation("/documented", "post").getJsonObject("responses").getJsonObject(String.valueOf(status));
        String type = reply.headers("Content-Type").get(0).split(";", 2)[0];
        assertThat(response.getJsonObject("content").keySet()).contains(status == 200 ? "*/*" : type);
        if (status != 200) {
            assertThat(response.getJsonObject("headers").keySet())
                    .allSatisfy(name -> assertThat(reply.headers(name)).as(name).isNotEmpty());
            try (JsonReader reader = Json.createReader(new StringReader(reply.text()))) {
                assertThat(reader.readObject().keySet())
                        .isEqualTo(document.getJsonObject("components")
                                .getJsonObject("schemas")
                                .getJsonObject("IdempotencyProblem")
                                .getJsonObject("properties")
                                .keySet());
            }
        }
    }

    /** Some servers put the context root in front of each path. */
    private JsonObject operation(String path, String verb) {
        JsonObject paths = document.getJsonObject("paths");
        String whole = "/documented" + path;
        return paths.getJsonObject(paths.containsKey(whole) ? whole : path).getJsonObject(verb);
    }

    private static JsonObject parameter(JsonObject operation, String name) {
        return operation.getJsonArray("parameters").stream()
                .map(JsonValue::asJsonObject)
                .filter(each -> each.getString("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " in " + operation));
    }

    private static boolean has(JsonObject object, String pointer) {
        return Json.createPointer(pointer).containsValue(object);
    }

    private static String text(JsonObject object, String pointer) {
        JsonValue value = Json.createPointer(pointer).getValue(object);
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
