package io.idempotency.ee.it.reliability.load;

import io.idempotency.ee.it.harness.http.RawHttp;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;

/** Where a client cuts its own connection. */
public enum Cut {
    /** The body has not been sent to its end. */
    IN_REQUEST,
    /** The request has been sent, no answer has come; the method may run. */
    BEFORE_ANSWER,
    /** A part of the answer has been read. */
    IN_ANSWER;

    private static final int LONGEST_PAUSE_MILLIS = 40;

    /** Places an order up to this point. */
    void strike(int port, String key, String body, Random random) {
        String header = "Idempotency-Key: \"" + key + "\"\r\nX-Demo-Fault: delay:10\r\n";
        try (Socket socket =
                this == IN_REQUEST ? RawHttp.postBegun(port, header, body) : RawHttp.postOnly(port, header, body)) {
            // The cut is a reset, not an orderly end.
            socket.setSoLinger(true, 0);
            if (this == BEFORE_ANSWER) {
                Pause.upTo(Duration.ofMillis(LONGEST_PAUSE_MILLIS), random);
            }
            if (this == IN_ANSWER) {
                socket.getInputStream().readNBytes(1 + random.nextInt(200));
            }
        } catch (IOException e) {
            // The nemesis was faster: this server is away, which is a cut as well.
            return;
        }
    }
}
