package io.idempotency.ee.internal.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithoutMicroProfileTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "without {0}")
    @DisplayName(
            "B57 without MicroProfile the library deploys; the beans for Health, Metrics and Telemetry are there where their API is")
    @CsvSource({
        "no-api-at-all, MetricsSink StoreReadiness TelemetrySink",
        "microprofile-health-api, MetricsSink TelemetrySink",
        "microprofile-metrics-api, StoreReadiness TelemetrySink",
        "opentelemetry-api, MetricsSink StoreReadiness",
        "microprofile-(health|metrics)-api, TelemetrySink",
        "microprofile-config-api, MetricsSink StoreReadiness TelemetrySink",
        "microprofile, TelemetrySink",
        "microprofile|opentelemetry, ''"
    })
    @SuppressWarnings("unchecked")
    void beans(String missing, String expected) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(classpathWithout(missing), ClassLoader.getPlatformClassLoader())) {
            Function<Path, String> application = (Function<Path, String>) loader.loadClass(Application.class.getName())
                    .getConstructor()
                    .newInstance();
            assertThat(application.apply(folder)).isEqualTo(expected);
        }
    }

    private static URL[] classpathWithout(String missing) throws MalformedURLException {
        Pattern jar = Pattern.compile(missing);
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!jar.matcher(entry).find()) {
                urls.add(new File(entry).toURI().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }

    /** Deploys the library, and returns which of the three beans there are. */
    public static final class Application implements Function<Path, String> {

        @Override
        public String apply(Path folder) {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(Application.class.getClassLoader());
            List<String> beans = new ArrayList<>();
            try {
                new Deployment(folder)
                        .run(container ->
                                container.getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                                        .map(bean -> bean.getBeanClass().getSimpleName())
                                        .forEach(beans::add));
            } finally {
                thread.setContextClassLoader(before);
            }
            return Stream.of("MetricsSink", "StoreReadiness", "TelemetrySink")
                    .filter(beans::contains)
                    .collect(Collectors.joining(" "));
        }
    }
}
