package io.idempotency.ee.internal.http.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticedRequestTest {

    private static final byte[] PARTS =
            "--sep\r\nContent-Disposition: form-data; name=\"one\"\r\n\r\nfirst\r\n--sep--\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    @Test
    @DisplayName("B61 parts of a body that is gone are given where the container would have given them")
    void parts() throws Exception {
        NoticedRequest request = read(new IOException("the body is gone"));

        assertThat(request.getPart("one").getInputStream()).hasContent("first");
        assertThat(request.getParameter("one")).isEqualTo("first");
    }

    @Test
    @DisplayName("B61 a servlet without a multipart-config gets neither parts nor fields, as from the container")
    void partsRefused() throws Exception {
        NoticedRequest request = read(new IllegalStateException("no multipart-config"));

        assertThat(request.getParameter("one")).isNull();
        assertThatIllegalStateException().isThrownBy(request::getParts);
    }

    @ParameterizedTest(name = "{0} bytes read before")
    @DisplayName(
            "B61 on Grizzly a form gives parameters also after its stream was asked for, though not when it is gone")
    @CsvSource({"0, 1", "1, 1", "7,"})
    void formOnGrizzly(int readBefore, String expected) throws Exception {
        assertThat(formRead(new GrizzlyLoader(), readBefore).getParameter("a")).isEqualTo(expected);
    }

    @Test
    @DisplayName("B61 elsewhere a form whose stream was asked for gives none")
    void formElsewhere() throws Exception {
        assertThat(formRead(NoticedRequestTest.class.getClassLoader(), 0).getParameter("a"))
                .isNull();
    }

    /** As by Jersey: asked for its stream, and read of it so much, which is given again. */
    private static NoticedRequest formRead(ClassLoader loader, int readBefore) throws Exception {
        byte[] form = "a=1&b=2".getBytes(StandardCharsets.US_ASCII);
        HeldStream stream = new HeldStream(form);
        HttpServletRequest container = (HttpServletRequest) Proxy.newProxyInstance(
                loader,
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> "POST";
                    case "getContentType" -> "application/x-www-form-urlencoded";
                    case "getInputStream" -> stream;
                    case "getParameterMap" -> Map.of();
                    default -> null;
                });
        NoticedRequest request = new NoticedRequest(container);
        request.getInputStream().readNBytes(readBefore);
        request.record();
        request.getInputStream().readAllBytes();
        request.hold(new HeldStream(form));
        return request;
    }

    /** Of a container that stands on Grizzly. */
    private static final class GrizzlyLoader extends ClassLoader {

        GrizzlyLoader() {
            super(NoticedRequestTest.class.getClassLoader());
        }

        @Override
        public Class<?> loadClass(String name) throws ClassNotFoundException {
            return name.equals("org.glassfish.grizzly.http.server.Request") ? Object.class : super.loadClass(name);
        }
    }

    /** By way of this library. */
    private static NoticedRequest read(Exception ofParts) throws IOException {
        HttpServletRequest container = (HttpServletRequest) Proxy.newProxyInstance(
                NoticedRequestTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> "POST";
                    case "getContentType" -> "multipart/form-data; boundary=sep";
                    case "getInputStream" -> new HeldStream(PARTS);
                    case "getParameterMap" -> Map.of();
                    case "getParts" -> throw ofParts;
                    default -> null;
                });
        NoticedRequest request = new NoticedRequest(container);
        request.record();
        request.hold(new HeldStream(request.getInputStream().readAllBytes()));
        return request;
    }
}
