package io.idempotency.ee.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.client.OutgoingRequest;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CallDescriptionTest {

    private static final String GOLDEN = "c4fb7fb9bbf9b52d51f7fe6fa765b1a4bd24d23f88f117c5b5bffae2dd02d94d";

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
        assertThatThrownBy(() -> text(new Object())).hasMessageStartingWith("IDEM-433: A call of POST http://h/p ");
        assertThatThrownBy(() -> text(new ByteArrayInputStream(new byte[1]))).hasMessageStartingWith("IDEM-433: ");
    }

    private static String text(Object entity) {
        return CallDescription.of(OutgoingRequest.post(
                        ClientBuilder.newClient().target("http://h/p?secret=1"), Entity.json(entity)))
                .text();
    }
}
