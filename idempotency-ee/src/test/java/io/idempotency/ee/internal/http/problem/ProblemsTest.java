package io.idempotency.ee.internal.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.internal.config.SettingSource;
import io.idempotency.ee.internal.config.SettingsReader;
import io.idempotency.ee.internal.http.inprocess.server.Logged;
import io.idempotency.ee.internal.operation.ApplicationSettings;
import io.idempotency.ee.spi.Problem;
import io.idempotency.ee.spi.ProblemRenderer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    @DisplayName("B18 a @Dependent renderer is made once for all problems, and destroyed with the application")
    void oneRenderer() {
        Weld weld = new Weld().disableDiscovery().addBeanClasses(Problems.class, Settings.class, Renderer.class);
        try (WeldContainer container = weld.initialize()) {
            Problems problems = container.select(Problems.class).get();
            for (int i = 0; i < 3000; i++) {
                problems.bodyUnreadable(URI.create("/orders"));
            }
            assertThat(Renderer.rendered).isEqualTo(3000);
            assertThat(Renderer.made - Renderer.destroyed).isEqualTo(1);
        }
        assertThat(Renderer.destroyed).isEqualTo(Renderer.made);
    }

    @Test
    @DisplayName("B18 B55 of two renderers that the deployment has not seen none is asked, and IDEM-124 is logged")
    void severalRenderers() {
        Weld weld = new Weld()
                .disableDiscovery()
                .addBeanClasses(Problems.class, Settings.class, Renderer.class, OtherRenderer.class);
        int before = Renderer.rendered;
        try (WeldContainer container = weld.initialize();
                Logged logged = new Logged()) {
            Response standard = container.select(Problems.class).get().bodyUnreadable(URI.create("/orders"));
            assertThat(standard.getStatus()).isEqualTo(400);
            assertThat(logged.texts())
                    .singleElement()
                    .asString()
                    .startsWith("IDEM-124: Several beans are a ProblemRenderer");
        }
        assertThat(Renderer.rendered).isEqualTo(before);
    }

    @Dependent
    public static class OtherRenderer extends Renderer {}

    @Dependent
    public static class Renderer implements ProblemRenderer {

        static int made;
        static int rendered;
        static int destroyed;

        Renderer() {
            made++;
        }

        @Override
        public Response render(Problem problem) {
            rendered++;
            return null;
        }

        @PreDestroy
        void gone() {
            destroyed++;
        }
    }

    @ApplicationScoped
    public static class Settings {

        @Produces
        @Singleton
        ApplicationSettings settings() {
            return new SettingsReader(new Defaults(), problem -> {}).application();
        }
    }

    private record Defaults() implements SettingSource {

        @Override
        public Optional<String> text(String name) {
            return Optional.empty();
        }

        @Override
        public Stream<String> names() {
            return Stream.empty();
        }
    }
}
