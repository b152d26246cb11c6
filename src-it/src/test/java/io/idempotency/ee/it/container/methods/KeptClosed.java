package io.idempotency.ee.it.container.methods;

import io.idempotency.ee.spi.KeptException;
import jakarta.enterprise.context.RequestScoped;
import java.time.DayOfWeek;

/** Stores what a {@link ClosedException} has. */
@RequestScoped
public class KeptClosed implements KeptException<ClosedException, KeptClosed.Data> {

    /** What is stored. */
    public record Data(DayOfWeek day, int run) {}

    @Override
    public Data data(ClosedException thrown) {
        String message = thrown.getMessage();
        return new Data(thrown.day(), Integer.parseInt(message.substring(message.lastIndexOf(' ') + 1)));
    }

    @Override
    public ClosedException exception(Data data) {
        return new ClosedException(data.day(), data.run());
    }
}
