package io.idempotency.ee.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.client.OutgoingRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CallDescriptionTest {

    private static final String GOLDEN = "430a94446366ba7dbdfb96da87e8d5f2f347818d9945e640b22d7fd0a2b35254";

    /** What a call carries. */
    public record Charge(String order, int cents) {}

    @Test
    @DisplayName("B41 the description never changes: a retry after an upgrade sends the key of the first attempt")
    void golden() {
        assertThat(text(new Charge("o1", 100))).isEqualTo(GOLDEN);
    }

    @Test
    @DisplayName("B41 another body is another call; the order of a map's entries does not count")
    void different() {
        Map<String, Integer> one = new LinkedHashMap<>();
        one.put("a", 1);
        one.put("b", 2);
        Map<String, Integer> other = new LinkedHashMap<>();
        other.put("b", 2);
        other.put("a", 1);
        assertThat(text(one)).isEqualTo(text(other)).isNotEqualTo(text(new HashMap<>()));
        assertThat(List.of(text(new Charge("o1", 100)), text(new Charge("o1", 101)), text("1"), text(1), text("")))
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("B41 what says nothing of itself is refused")
    void refused() {
        assertThatThrownBy(() -> text(new Object())).hasMessageStartingWith("IDEM-433: A call of POST /p ");
        assertThatThrownBy(() -> text(new ByteArrayInputStream(new byte[1]))).hasMessageStartingWith("IDEM-433: ");
        assertThatThrownBy(() -> text(new File("upload-1"))).hasMessageStartingWith("IDEM-433: ");
    }

    @Test
    @DisplayName("B41 the host does not count: another server may call another one")
    void host() {
        assertThat(of("http://a:1/p?q=1")).isEqualTo(of("https://b/p?q=1")).isNotEqualTo(of("http://a:1/p?q=2"));
    }

    @Test
    @DisplayName("B41 headers do not count: a new token is no other call")
    void headers() throws ReflectiveOperationException {
        Method charge = Client.class.getDeclaredMethod("charge", String.class, String.class);
        assertThat(CallDescription.of(charge, new Object[] {"token 1", "o1"}).text())
                .isEqualTo(CallDescription.of(charge, new Object[] {"token 2", "o1"})
                        .text())
                .isNotEqualTo(CallDescription.of(charge, new Object[] {"token 1", "o2"})
                        .text());
    }

    private static String of(String uri) {
        return CallDescription.of(OutgoingRequest.post(ClientBuilder.newClient().target(uri), Entity.text("a")))
                .text();
    }

    interface Client {

        String charge(@HeaderParam("Authorization") String token, String order);
    }

    private static String text(Object entity) {
        return CallDescription.of(OutgoingRequest.post(
                        ClientBuilder.newClient().target("http://h/p?secret=1"), Entity.json(entity)))
                .text();
    }
}
