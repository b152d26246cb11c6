package io.idempotency.ee.internal.http.inprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.internal.http.inprocess.app.Bodies;
import io.idempotency.ee.internal.http.inprocess.server.Compared;
import io.idempotency.ee.internal.http.inprocess.server.Twins;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the library's servlet filters are not in front of Jakarta REST, the method reads what JAX-RS gives it. */
@Tag("inprocess")
class WithoutServletTest {

    @RegisterExtension
    static final Twins TWINS =
            new Twins().pair(Bodies.Plain.class, Bodies.Kept.class).withoutServletFilters();

    static Stream<Bodies.Case> cases() {
        return Bodies.cases().filter(each -> !each.ofServlet());
    }

    @ParameterizedTest(name = "B8 B61 {0}")
    @MethodSource("cases")
    void seen(Bodies.Case each) {
        Compared compared = TWINS.compare(each.sent()).isKept();
        assertThat(compared.plain().body()).isEqualTo(each.seen());
    }
}
