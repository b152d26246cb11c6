package io.idempotency.ee.it.twin.shapes.requests;

import io.idempotency.ee.it.twin.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Bodies packed in a way that no server unpacks by itself, and one that is announced. */
public final class ZippedShapes {

    private ZippedShapes() {}

    public static Stream<Shape> all() {
        return Stream.of(
                zipped("text", "text/plain", "packed"),
                zipped("item", "application/json", "{\"name\":\"packed\"}"),
                zipped("form", "application/x-www-form-urlencoded", "a=packed"),
                zipped("text", "text/plain", "packed in chunks").chunked(),
                Shape.post("a form after Expect: 100-continue", "/form/string")
                        .header("Expect: 100-continue")
                        .form("a=expected"));
    }

    private static Shape zipped(String path, String type, String text) {
        return Shape.post("gzip " + path, "/zipped-body/" + path)
                .header("X-Packed: gzip")
                .bytes(type, gzip(text));
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
