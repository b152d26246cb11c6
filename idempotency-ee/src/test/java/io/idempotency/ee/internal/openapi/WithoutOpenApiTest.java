package io.idempotency.ee.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WithoutOpenApiTest {

    @Test
    @DisplayName(
            "B57 B65 where the library does not see the API of OpenAPI, it names no filter: the server could not link it")
    void namesNothing() throws Exception {
        assertThat(names(true)).isEmpty();
        assertThat(names(false)).isEqualTo("[mp.openapi.filter]");
    }

    private static String names(boolean without) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(classpath(without), ClassLoader.getPlatformClassLoader())) {
            Class<?> source = loader.loadClass(OpenApiFilterSource.class.getName());
            Object names = source.getMethod("getPropertyNames")
                    .invoke(source.getConstructor().newInstance());
            return names.toString().equals("[]") ? "" : names.toString();
        }
    }

    private static URL[] classpath(boolean without) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!without || !entry.contains("microprofile-openapi-api")) {
                urls.add(new File(entry).toURI().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }
}
