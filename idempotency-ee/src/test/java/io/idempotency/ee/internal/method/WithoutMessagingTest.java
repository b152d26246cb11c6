package io.idempotency.ee.internal.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.internal.argument.ArgumentKey;
import io.idempotency.ee.internal.argument.KeyParameters;
import java.io.File;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WithoutMessagingTest {

    @Test
    @DisplayName("B57 where Jakarta Messaging is not there, keys are read and arguments compared as ever")
    void asEver() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new Hiding()) {
            thread.setContextClassLoader(loader);
            Supplier<?> call = (Supplier<?>)
                    loader.loadClass(Call.class.getName()).getConstructor().newInstance();

            assertThat(call.get()).isEqualTo("key 32");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Everything but Jakarta Messaging. */
    private static final class Hiding extends URLClassLoader {

        Hiding() throws MalformedURLException {
            super(classpath(), ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("jakarta.jms.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }

        private static URL[] classpath() throws MalformedURLException {
            String[] entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
            URL[] urls = new URL[entries.length];
            for (int i = 0; i < entries.length; i++) {
                urls[i] = new File(entries[i]).toURI().toURL();
            }
            return urls;
        }
    }

    /** A call of a method, with its key and what is compared. */
    public static final class Call implements Supplier<String> {

        @Override
        public String get() {
            Method method = Stream.of(Call.class.getMethods())
                    .filter(each -> each.getName().equals("order"))
                    .findFirst()
                    .orElseThrow();
            ArgumentKey key = KeyParameters.of(method, method, "Test.order").read(new Object[] {new Order("key"), 7});
            byte[] compared = new ArgumentJson(new JsonBinding(), "Test.order")
                    .add("amount", 7)
                    .compared()
                    .arguments();
            return key.orThrow("Test.order") + " " + compared.length;
        }

        public void order(@IdempotencyKey("id") Order order, int amount) {}
    }

    /** An argument. */
    public record Order(String id) {}
}
