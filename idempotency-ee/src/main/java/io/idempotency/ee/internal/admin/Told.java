package io.idempotency.ee.internal.admin;

import io.idempotency.ee.internal.record.RowSummary;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An answer.
 *
 * @param rows how many rows it shows, or were deleted
 */
record Told(JsonObject json, long rows) {

    static Told of(List<RowSummary> rows) {
        return new Told(Json.createObjectBuilder().add("records", records(rows)).build(), rows.size());
    }

    static Told of(Scan.Result<List<RowSummary>> scanned) {
        return of(scanned, Told::records, scanned.found().size());
    }

    static Told counts(Scan.Result<Map<String, Administration.Count>> scanned) {
        JsonArrayBuilder operations = Json.createArrayBuilder();
        scanned.found()
                .forEach((name, count) -> operations.add(Json.createObjectBuilder()
                        .add("operation", name)
                        .add("records", count.rows())
                        .add("bytes", count.bytes())));
        JsonObjectBuilder json = Json.createObjectBuilder().add("operations", operations);
        return new Told(end(json, scanned), scanned.found().size());
    }

    static Told erased(Scan.Result<Integer> scanned) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("erased", scanned.found());
        return new Told(end(json, scanned), scanned.found());
    }

    static Told expired(boolean there) {
        return new Told(Json.createObjectBuilder().add("expired", there).build(), there ? 1 : 0);
    }

    static JsonObject problem(String text) {
        return Json.createObjectBuilder().add("problem", text).build();
    }

    private static <T> Told of(Scan.Result<T> scanned, Function<T, JsonArrayBuilder> records, int rows) {
        return new Told(end(Json.createObjectBuilder().add("records", records.apply(scanned.found())), scanned), rows);
    }

    private static JsonObject end(JsonObjectBuilder json, Scan.Result<?> scanned) {
        json.add("examined", scanned.examined());
        scanned.next().ifPresent(id -> json.add("next", id.toString()));
        return json.build();
    }

    private static JsonArrayBuilder records(List<RowSummary> rows) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        rows.forEach(row -> array.add(record(row)));
        return array;
    }

    private static JsonObjectBuilder record(RowSummary row) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", row.id().toString())
                .add("operation", row.operation())
                .add("status", row.status())
                .add("createdAt", row.createdAt().toString())
                .add("expiresAt", row.expiresAt().toString())
                .add("bytes", row.size());
        row.parent().ifPresent(parent -> json.add("parent", parent.toString()));
        row.keyId().ifPresent(id -> json.add("keyId", id));
        return json;
    }
}
