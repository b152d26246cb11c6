package io.idempotency.ee.internal.deploy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.http.IdempotencyFeature;
import io.idempotency.ee.internal.log.IdempotencyException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods about which a server asks the feature, and that are no resource methods. */
class LocatorTest {

    @TempDir
    java.nio.file.Path folder;

    @ParameterizedTest
    @DisplayName(
            "B58 IDEM-116 a locator that may lead to an annotated method is refused where the feature is asked about it")
    @ValueSource(strings = {"bean", "noBean", "anything", "byClass", "byInterface"})
    void refused(String locator) {
        new Deployment(folder, Bean.class).run(container -> assertThatThrownBy(() -> ask(Locators.class, locator))
                .isInstanceOf(IdempotencyException.class)
                .hasMessageStartingWith("IDEM-116: The locator " + Locators.class.getName() + "." + locator));
    }

    @ParameterizedTest
    @DisplayName("B1 a locator of others, and what a server asks about that is no locator, is left alone")
    @ValueSource(strings = {"others", "number", "noLocator"})
    void leftAlone(String method) {
        new Deployment(folder, Bean.class).run(container -> assertThatCode(() -> ask(Locators.class, method))
                .doesNotThrowAnyException());
    }

    /** As CXF asks about a locator, and Jersey about a handler of its own for OPTIONS. */
    private static void ask(Class<?> type, String name) throws NoSuchMethodException {
        Method method = type.getMethod(name);
        ResourceInfo info = proxy(ResourceInfo.class, called -> called.equals("getResourceClass") ? type : method);
        DynamicFeature feature = new IdempotencyFeature();
        feature.configure(info, proxy(FeatureContext.class, called -> {
            throw new AssertionError(called + " of a method that is no operation");
        }));
    }

    private static <T> T proxy(Class<T> type, Function<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, called, arguments) -> answers.apply(called.getName())));
    }

    /** Without a scope. */
    public static class NoBean {
        @POST
        @Idempotent
        public int post() {
            return 1;
        }
    }

    /** Protected, if its filters are asked. */
    @RequestScoped
    public static class Bean implements Callable<String> {
        @POST
        @Idempotent
        @Override
        public String call() {
            return "";
        }
    }

    /** With nothing to protect. */
    public static class Other {
        @POST
        public int post() {
            return 1;
        }
    }

    public static class Locators {

        @Path("bean")
        public Bean bean() {
            return new Bean();
        }

        @Path("no-bean")
        public NoBean noBean() {
            return new NoBean();
        }

        @Path("anything")
        public Object anything() {
            return new NoBean();
        }

        @Path("by-class")
        public Class<Bean> byClass() {
            return Bean.class;
        }

        @Path("by-interface")
        public Callable<String> byInterface() {
            return new Bean();
        }

        @Path("others")
        public Other others() {
            return new Other();
        }

        @Path("number")
        public int number() {
            return 1;
        }

        public Object noLocator() {
            return List.of();
        }
    }
}
