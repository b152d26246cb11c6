package io.idempotency.ee.internal.http.inprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.internal.http.inprocess.app.Bodies;
import io.idempotency.ee.internal.http.inprocess.server.Compared;
import io.idempotency.ee.internal.http.inprocess.server.Sent;
import io.idempotency.ee.internal.http.inprocess.server.Twins;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The library reads a body before the method does, which sees what it sees without the annotation. */
@Tag("inprocess")
class ReadRequestsTest {

    @RegisterExtension
    static final Twins TWINS = new Twins().pair(Bodies.Plain.class, Bodies.Kept.class);

    static Stream<Bodies.Case> cases() {
        return Bodies.cases();
    }

    @ParameterizedTest(name = "B8 B61 {0}")
    @MethodSource("cases")
    void seen(Bodies.Case each) {
        Compared compared = TWINS.compare(each.sent()).isKept();
        assertThat(compared.plain().body()).isEqualTo(each.seen());
    }

    @ParameterizedTest(name = "B8 B61 in chunks: {0}")
    @MethodSource("cases")
    void chunked(Bodies.Case each) {
        Sent sent = each.sent().chunked();
        Compared compared = TWINS.compare(sent).isKept();
        assertThat(compared.plain().body()).isEqualTo(each.seen());
    }

    @Test
    @DisplayName("B61 the servlet's parameters hold a form's fields where they do without the annotation")
    void parameters() {
        Sent form = Sent.post("/bodies/parameters?q=1").form("a=b");
        assertThat(TWINS.compare(form).isKept().plain().body()).contains("q=1");
        TWINS.compare(form.chunked()).isKept();
    }

    @Test
    @DisplayName("B61 a form parameter of a request without a body is what the implementation makes of it")
    void noBody() {
        Compared compared = TWINS.compare(Sent.post("/bodies/form-param"));
        if (compared.plainCalls() == 0) {
            compared.isNotRun();
        } else {
            compared.isKept();
        }
    }
}
