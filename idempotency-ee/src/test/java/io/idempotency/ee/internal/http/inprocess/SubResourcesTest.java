package io.idempotency.ee.internal.http.inprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.http.inprocess.server.Calls;
import io.idempotency.ee.internal.http.inprocess.server.Compared;
import io.idempotency.ee.internal.http.inprocess.server.Sent;
import io.idempotency.ee.internal.http.inprocess.server.Twins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Resources that a locator leads to: what CDI made is protected, and what it did not make is refused. */
@Tag("inprocess")
class SubResourcesTest {

    @RegisterExtension
    static final Twins TWINS = new Twins()
            .pair(PlainLocator.class, KeptLocator.class)
            .bean(PlainSub.class, KeptSub.class, PlainShared.class, KeptShared.class, PlainOwn.class, KeptOwn.class);

    @ParameterizedTest(name = "B1 B10 B62 {0}")
    @DisplayName("B1 B10 a sub-resource that CDI made is protected, however the locator came by it")
    @ValueSource(strings = {"request-scoped", "shared", "dependent"})
    void made(String path) {
        for (String method : List.of("", "/typed")) {
            Compared compared =
                    TWINS.compare(Sent.post("/locator/" + path + method)).isKept();
            assertThat(compared.plain().status()).isEqualTo(200);
        }
    }

    @ParameterizedTest(name = "B58 {0}")
    @DisplayName("B58 IDEM-201 a sub-resource made by hand is refused before the method")
    @ValueSource(strings = {"new", "anonymous"})
    void handMade(String path) {
        Compared compared = TWINS.compare(Sent.post("/locator/" + path));
        assertThat(compared.plain().status()).isEqualTo(200);
        assertThat(compared.first().status()).isEqualTo(500);
        assertThat(compared.first().body()).contains("IDEM-201");
        assertThat(compared.calls()).isZero();
    }

    /** The annotations of JAX-RS and the generic types are on this one only. */
    public abstract static class Sub {

        @Inject
        Calls calls;

        @POST
        @Produces(MediaType.TEXT_PLAIN)
        public String post() {
            if (calls != null) {
                calls.note();
            }
            return "sub";
        }

        @POST
        @Path("typed")
        @Produces(MediaType.APPLICATION_JSON)
        public List<RenderedAnswersTest.Item> typed() {
            calls.note();
            return List.of(new RenderedAnswersTest.Item());
        }
    }

    @RequestScoped
    public static class PlainSub extends Sub {}

    @RequestScoped
    @Idempotent
    public static class KeptSub extends Sub {}

    @ApplicationScoped
    public static class PlainShared extends Sub {}

    @ApplicationScoped
    @Idempotent
    public static class KeptShared extends Sub {}

    @Dependent
    public static class PlainOwn extends Sub {}

    @Dependent
    @Idempotent
    public static class KeptOwn extends Sub {}

    @RequestScoped
    @Path("locator")
    public static class PlainLocator {

        @Inject
        PlainSub sub;

        @Inject
        PlainShared shared;

        @Inject
        PlainOwn own;

        @Path("request-scoped")
        public Sub requestScoped() {
            return sub;
        }

        @Path("shared")
        public Object shared() {
            return shared;
        }

        @Path("dependent")
        public PlainOwn dependent() {
            return own;
        }

        @Path("new")
        public Sub byHand() {
            return new PlainSub();
        }

        @Path("anonymous")
        public Sub anonymous() {
            return new PlainSub() {};
        }
    }

    @RequestScoped
    @Path("locator")
    public static class KeptLocator {

        @Inject
        KeptSub sub;

        @Inject
        KeptShared shared;

        @Inject
        KeptOwn own;

        @Path("request-scoped")
        public Sub requestScoped() {
            return sub;
        }

        @Path("shared")
        public Object shared() {
            return shared;
        }

        @Path("dependent")
        public KeptOwn dependent() {
            return own;
        }

        @Path("new")
        public Sub byHand() {
            return new KeptSub();
        }

        @Path("anonymous")
        public Sub anonymous() {
            return new KeptSub() {};
        }
    }
}
