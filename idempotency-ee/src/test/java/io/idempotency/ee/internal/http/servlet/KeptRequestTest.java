package io.idempotency.ee.internal.http.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptRequestTest {

    private static final byte[] BODY = "a=1&b=2".getBytes(StandardCharsets.US_ASCII);

    private final NoticedRequest front = new NoticedRequest(container());
    private final KeptRequest request = new KeptRequest(front, Optional.of(front));

    @ParameterizedTest
    @DisplayName("B8 B61 who gives again what he has read of a body has taken nothing of it")
    @ValueSource(ints = {0, 1, 3, 7})
    void givenAgain(int bytes) throws IOException {
        assertThat(request.isLost(readAfter(bytes, true))).isFalse();
    }

    @ParameterizedTest
    @DisplayName("B8 who does not give it again has")
    @ValueSource(ints = {1, 3, 7})
    void taken(int bytes) throws IOException {
        assertThat(request.isLost(readAfter(bytes, false))).isTrue();
    }

    /** @return how much comes, after somebody has read so much */
    private int readAfter(int bytes, boolean givesAgain) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(front.getInputStream(), BODY.length);
        byte[] read = stream.readNBytes(bytes);
        if (givesAgain) {
            stream.unread(read);
        }
        request.record();
        return stream.readAllBytes().length;
    }

    private static HttpServletRequest container() {
        InputStream body = new HeldStream(BODY);
        return (HttpServletRequest) Proxy.newProxyInstance(
                KeptRequestTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> "POST";
                    case "getContentType" -> "application/x-www-form-urlencoded";
                    case "getInputStream" -> body;
                    default -> null;
                });
    }
}
