package io.idempotency.ee.internal.http.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BoundedOutputTest {

    @Test
    @DisplayName("B23 an answer exactly at the limit is kept")
    void takesTheLimit() throws IOException {
        BoundedOutput output = new BoundedOutput(4);
        output.write(1);
        output.write(new byte[] {0, 2, 3, 4}, 1, 3);
        assertThat(output.exceeded()).isFalse();
        assertThat(output.bytes()).containsExactly(1, 2, 3, 4);
    }

    @Test
    @DisplayName("B23 F14 one byte more is refused, by either way of writing")
    void refusesMore() throws IOException {
        BoundedOutput single = new BoundedOutput(1);
        single.write(1);
        assertThatThrownBy(() -> single.write(2)).isInstanceOf(IOException.class);
        assertThat(single.exceeded()).isTrue();

        BoundedOutput many = new BoundedOutput(1);
        assertThatThrownBy(() -> many.write(new byte[2])).isInstanceOf(IOException.class);
        assertThat(many.exceeded()).isTrue();
        assertThat(many.bytes()).isEmpty();
    }

    @Test
    @DisplayName("F14 a writer that swallows the refusal cannot go on with a smaller piece")
    void staysExceeded() {
        BoundedOutput output = new BoundedOutput(4);
        assertThatThrownBy(() -> output.write(new byte[5])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> output.write(1)).isInstanceOf(IOException.class);
        assertThat(output.exceeded()).isTrue();
    }

    @Test
    @DisplayName("B23 a limit of zero keeps empty answers")
    void zero() throws IOException {
        BoundedOutput output = new BoundedOutput(0);
        output.write(new byte[0]);
        assertThat(output.exceeded()).isFalse();
        assertThatThrownBy(() -> output.write(1)).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("B23 sizes near the largest number do not overflow the sum")
    void doesNotOverflow() throws IOException {
        BoundedOutput output = new BoundedOutput(Integer.MAX_VALUE);
        output.write(1);
        assertThatThrownBy(() -> output.write(new byte[0], 0, Integer.MAX_VALUE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("over the limit");
    }
}
