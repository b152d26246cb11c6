package io.idempotency.ee.internal.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RequestBodyTest {

    @Test
    @DisplayName("B8 the whole body is read, announced or not")
    void readsTheWhole() {
        assertThat(bytes(RequestBody.read(body(5), 5, 10))).hasSize(5);
        assertThat(bytes(RequestBody.read(body(5), -1, 10))).hasSize(5);
        assertThat(bytes(RequestBody.read(body(0), 0, 10))).isEmpty();
        assertThat(bytes(RequestBody.read(body(0), -1, 10))).isEmpty();
    }

    @Test
    @DisplayName("B9 F8 a body at the limit is read whole, one byte more is refused, never cut")
    void bounds() {
        assertThat(bytes(RequestBody.read(body(10), 10, 10))).hasSize(10);
        assertThat(RequestBody.read(body(11), 11, 10)).isInstanceOf(RequestBody.TooLarge.class);
        assertThat(RequestBody.read(body(11), -1, 10)).isInstanceOf(RequestBody.TooLarge.class);
        assertThat(RequestBody.read(body(1), -1, 0)).isInstanceOf(RequestBody.TooLarge.class);
        assertThat(bytes(RequestBody.read(body(0), -1, 0))).isEmpty();
    }

    @Test
    @DisplayName("B9 a body that a filter has made longer than it announced is read whole, up to the same limit")
    void longerThanAnnounced() {
        for (int announced : new int[] {0, 1, 9}) {
            assertThat(bytes(RequestBody.read(body(10), announced, 10))).hasSize(10);
            assertThat(RequestBody.read(body(11), announced, 10)).isInstanceOf(RequestBody.TooLarge.class);
            Endless endless = new Endless();
            assertThat(RequestBody.read(endless, announced, 10)).isInstanceOf(RequestBody.TooLarge.class);
            assertThat(endless.read).isEqualTo(11);
        }
        byte[] text = {1, 2, 3, 4};
        assertThat(bytes(RequestBody.read(new ByteArrayInputStream(text), 2, 10)))
                .isEqualTo(text);
    }

    @Test
    @DisplayName("B9 a body that announces itself too large is not read at all")
    void doesNotReadAnnounced() {
        assertThat(RequestBody.read(failing("must not be read"), 11, 10)).isInstanceOf(RequestBody.TooLarge.class);
    }

    @Test
    @DisplayName("B9 of an endless body no more than one byte beyond the limit is read")
    void boundsAnEndlessBody() {
        Endless endless = new Endless();
        assertThat(RequestBody.read(endless, -1, 100_000)).isInstanceOf(RequestBody.TooLarge.class);
        assertThat(endless.read).isEqualTo(100_001);
    }

    @Test
    @DisplayName("F8 a body that something else has consumed is told from an empty one")
    void tellsConsumed() {
        assertThat(RequestBody.read(body(0), 5, 10)).isInstanceOf(RequestBody.Consumed.class);
    }

    @Test
    @DisplayName("B8 a body that ends too early is unreadable")
    void tellsUnreadable() {
        assertThat(RequestBody.read(failing("ended"), -1, 10)).isInstanceOf(RequestBody.Unreadable.class);
        assertThat(RequestBody.read(body(6), 10, 10)).isInstanceOf(RequestBody.Unreadable.class);
    }

    private static byte[] bytes(RequestBody body) {
        assertThat(body).isInstanceOf(RequestBody.Read.class);
        return ((RequestBody.Read) body).bytes();
    }

    private static InputStream body(int length) {
        return new ByteArrayInputStream(new byte[length]);
    }

    private static InputStream failing(String why) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException(why);
            }
        };
    }

    private static final class Endless extends InputStream {

        private int read;

        @Override
        public int read() {
            read++;
            return 'x';
        }
    }
}
