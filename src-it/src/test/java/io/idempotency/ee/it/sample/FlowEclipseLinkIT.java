package io.idempotency.ee.it.sample;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Reply;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InLab.class)
class FlowEclipseLinkIT extends FlowContract {

    private final Lab lab;

    FlowEclipseLinkIT(Lab lab) {
        super(lab.eclipseLink());
        this.lab = lab;
    }

    @Test
    @DisplayName("B21 what a constraint refuses is answered at once, as the application maps it")
    void refusedByConstraint() {
        String sku = fresh("sku");
        Call like = Call.post("")
                .path("/sample-orders/api/products/" + sku + "/likes")
                .by("alice");
        lab.postgres()
                .execute(
                        "eclipselink",
                        "insert into likes (id, sku, liked_by) values ('" + UUID.randomUUID() + "', '" + sku
                                + "', 'alice')");

        long start = System.nanoTime();
        Reply refused = lab.eclipseLink().running().client().send(like);
        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }
}
