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
