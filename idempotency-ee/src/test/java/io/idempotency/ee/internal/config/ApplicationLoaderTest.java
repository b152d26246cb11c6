package io.idempotency.ee.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ApplicationLoaderTest {

    private final ClassLoader own = ApplicationLoader.class.getClassLoader();
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    @DisplayName("B65 the thread's loader counts if it sees the library, as that of a web module does")
    void module() throws Exception {
        try (URLClassLoader module = new URLClassLoader(new URL[0], own)) {
            assertThat(with(module)).isSameAs(module);
        }
    }

    @Test
    @DisplayName("B65 one that does not see it, or sees another copy, has the settings of something else")
    void another() throws Exception {
        URL copy = ApplicationLoader.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader other = new URLClassLoader(new URL[] {copy}, ClassLoader.getPlatformClassLoader())) {
            assertThat(with(other)).isSameAs(own);
        }
        assertThat(with(ClassLoader.getPlatformClassLoader())).isSameAs(own);
        assertThat(with(null)).isSameAs(own);
    }

    private static ClassLoader with(ClassLoader ofThread) {
        Thread.currentThread().setContextClassLoader(ofThread);
        return ApplicationLoader.current();
    }
}
