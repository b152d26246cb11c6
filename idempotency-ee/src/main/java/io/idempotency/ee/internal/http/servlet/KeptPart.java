package io.idempotency.ee.internal.http.servlet;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a form, out of a body that was read. */
final class KeptPart implements Part {

    private static final String CONTENT_TYPE = "content-type";

    private final io.idempotency.ee.internal.key.content.Part part;
    private final String name;

    KeptPart(io.idempotency.ee.internal.key.content.Part part, String name) {
        this.part = part;
        this.name = name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public @Nullable String getSubmittedFileName() {
        return part.disposition("filename").orElse(null);
    }

    @Override
    public @Nullable String getContentType() {
        return part.contentType().orElse(null);
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(part.body());
    }

    String text(Charset charset) {
        return new String(part.body(), charset);
    }

    @Override
    public long getSize() {
        return part.body().length;
    }

    @Override
    public void write(String fileName) throws IOException {
        Files.write(Path.of(fileName), part.body());
    }

    @Override
    public void delete() {
        // In memory only.
    }

    @Override
    public @Nullable String getHeader(String header) {
        return getHeaders(header).stream().findFirst().orElse(null);
    }

    @Override
    public Collection<String> getHeaders(String header) {
        String lower = header.toLowerCase(Locale.ROOT);
        return lower.equals(CONTENT_TYPE)
                ? part.contentType().stream().toList()
                : part.lines().stream()
                        .filter(line -> line.name().equals(lower))
                        .map(line -> line.value())
                        .toList();
    }

    @Override
    public Collection<String> getHeaderNames() {
        Stream<String> type = part.contentType().map(each -> CONTENT_TYPE).stream();
        List<String> names = Stream.concat(type, part.lines().stream().map(line -> line.name()))
                .distinct()
                .toList();
        return names;
    }
}
