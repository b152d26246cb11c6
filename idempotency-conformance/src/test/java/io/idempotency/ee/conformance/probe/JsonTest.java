package io.idempotency.ee.conformance.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    @DisplayName("A pointer leads to a number or to an array")
    void counts() {
        assertThat(Json.count("{\"a\":{\"b/c\":[1,{\"x\":-2}]}}", "/a/b~1c")).contains(2L);
        assertThat(Json.count("{\"a\":{\"b/c\":[1,{\"x\":-2}]}}", "/a/b~1c/1/x"))
                .contains(-2L);
        assertThat(Json.count(" [ ] ", "")).contains(0L);
        assertThat(Json.count("7", "")).contains(7L);
        assertThat(Json.count("{\"t\":\"a\\\"}\",\"n\":3}", "/n")).contains(3L);
    }

    @Test
    @DisplayName("What is no number is no count")
    void noCount() {
        assertThat(Json.count("{\"a\":\"1\"}", "/a")).isEmpty();
        assertThat(Json.count("{\"a\":true}", "/b")).isEmpty();
        assertThatThrownBy(() -> Json.count("no", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.count("{\"a\"", "/a")).isInstanceOf(RuntimeException.class);
    }
}
