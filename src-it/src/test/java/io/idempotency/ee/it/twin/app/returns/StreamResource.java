package io.idempotency.ee.it.twin.app.returns;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.activation.DataSource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;

/** What is read to its end when it is written. */
@Path("stream")
@RequestScoped
@Idempotent
public class StreamResource {

    @Inject
    private Witness witness;

    @POST
    @Path("input")
    public InputStream input() {
        witness.ran();
        return new ByteArrayInputStream(new byte[] {1, 2, 3});
    }

    @POST
    @Path("input-typed")
    @Produces("application/pdf")
    public InputStream inputTyped() {
        witness.ran();
        return new ByteArrayInputStream(new byte[] {1, 2, 3});
    }

    @POST
    @Path("input-null")
    public InputStream inputNull() {
        witness.ran();
        return null;
    }

    @POST
    @Path("reader")
    @Produces("text/plain")
    public Reader reader() {
        witness.ran();
        return new StringReader("caf\u00e9");
    }

    @POST
    @Path("reader-no-type")
    public Reader readerNoType() {
        witness.ran();
        return new StringReader("caf\u00e9");
    }

    @POST
    @Path("file")
    @Produces("application/octet-stream")
    public File file() throws IOException {
        witness.ran();
        return written(".bin").toFile();
    }

    @POST
    @Path("file-no-type")
    public File fileNoType() throws IOException {
        witness.ran();
        return written(".bin").toFile();
    }

    @POST
    @Path("path")
    @Produces("text/plain")
    public java.nio.file.Path path() throws IOException {
        witness.ran();
        return Files.writeString(java.nio.file.Path.of(System.getProperty("java.io.tmpdir"), "twin.txt"), "path");
    }

    @POST
    @Path("data-source")
    @Produces("application/x-data")
    public DataSource dataSource() {
        witness.ran();
        return new Bytes();
    }

    @POST
    @Path("streaming")
    public Response streaming() {
        witness.ran();
        StreamingOutput output = out -> out.write(new byte[] {1, 2, 3});
        return Response.ok(output, "application/octet-stream").build();
    }

    @POST
    @Path("streaming-no-type")
    public Response streamingNoType() {
        witness.ran();
        StreamingOutput output = out -> out.write(new byte[] {1, 2, 3});
        return Response.ok(output).build();
    }

    @POST
    @Path("input-response")
    public Response inputResponse() {
        witness.ran();
        return Response.ok(new ByteArrayInputStream(new byte[] {4, 5}), "application/zip")
                .header("Content-Disposition", "attachment; filename=\"a.zip\"")
                .build();
    }

    private static java.nio.file.Path written(String suffix) throws IOException {
        java.nio.file.Path file = Files.createTempFile("twin", suffix);
        file.toFile().deleteOnExit();
        return Files.write(file, new byte[] {1, 2, 3});
    }
}
