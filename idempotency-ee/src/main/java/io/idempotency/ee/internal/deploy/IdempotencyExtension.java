package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.IdempotentCallException;
import io.idempotency.ee.internal.config.ApplicationLoader;
import io.idempotency.ee.internal.config.SettingsReader;
import io.idempotency.ee.internal.coverage.AnnotationSearch;
import io.idempotency.ee.internal.coverage.SeenType;
import io.idempotency.ee.internal.deploy.FoundBean.Kind;
import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.method.JsonBinding;
import io.idempotency.ee.internal.openapi.DescribedApplication;
import io.idempotency.ee.internal.operation.ApplicationSettings;
import io.idempotency.ee.internal.operation.MethodOperation;
import io.idempotency.ee.internal.operation.NamedOperations;
import io.idempotency.ee.internal.operation.Operations;
import io.idempotency.ee.spi.ProblemRenderer;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Decorator;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.Interceptor;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessInjectionTarget;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.ProcessSessionBean;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the annotated methods at deployment, binds the interceptor to those whose annotation CDI itself does not see
 * (on an interface, or on a method that is overridden), reads their settings and refuses wrong use.
 */
public class IdempotencyExtension implements Extension {

    private static final int LATE = jakarta.interceptor.Interceptor.Priority.PLATFORM_AFTER + 1000;

    private final ClassLoader application = ApplicationLoader.current();
    private final PersistenceUnits units = PersistenceUnits.ofApplication();
    private final Binding binding = new Binding();
    private final FoundBeans beans = new FoundBeans();
    private final MicroProfile microProfile = new MicroProfile();
    private final KeptExceptions kept = new KeptExceptions();
    private final ResumptionBeans resumptions = new ResumptionBeans();

    private @Nullable DefaultCover defaultCover;
    private @Nullable AnnotationSearch search;
    private @Nullable Operations operations;
    private @Nullable ApplicationSettings settings;

    void addMicroProfileBeans(@Observes BeforeBeanDiscovery event) {
        microProfile.addBeans(event);
    }

    /** With no unit, or several, the container could not inject it, and would say so in words of its own. */
    void vetoDefaultEntityManager(@Observes ProcessAnnotatedType<DefaultEntityManager> event) {
        if (units.names().size() != 1) {
            event.veto();
        }
    }

    /** After others, so that what they add is seen. */
    <T> void bind(@Observes @Priority(LATE) ProcessAnnotatedType<T> event, BeanManager manager) {
        AnnotatedType<T> found = event.getAnnotatedType();
        if (found.getJavaClass().isInterface() || isAround(found)) {
            return;
        }
        SeenType seen = new SeenType(found, Set.of(), search(manager));
        Map<Method, Idempotent> writes = defaultCover().of(seen);
        if (!writes.isEmpty() || seen.coverage().mentions(seen.type())) {
            event.setAnnotatedType(binding.bind(found, seen, writes));
        }
    }

    /** CDI makes no bean of it. Its class need not be one that was discovered. */
    void collectMessageDriven(@Observes ProcessInjectionTarget<?> event, BeanManager manager) {
        AnnotatedType<?> type = event.getAnnotatedType();
        if (MessageDrivenBeans.isOne(type)) {
            beans.add(new SeenType(type, Set.of(), search(manager)), Kind.MESSAGE_DRIVEN);
        } else if (MessageDrivenBeans.mayBeOne(type.getJavaClass())) {
            beans.addListener(new SeenType(type, Set.of(), search(manager)));
        }
    }

    private DefaultCover defaultCover() {
        DefaultCover known = defaultCover;
        if (known == null) {
            // Told of with the other settings.
            SettingsReader reader = new SettingsReader(microProfile.settings(), problem -> {});
            known = new DefaultCover(reader, new InnerRetries(microProfile.settings()));
            defaultCover = known;
        }
        return known;
    }

    private AnnotationSearch search(BeanManager manager) {
        AnnotationSearch known = search;
        if (known == null) {
            known = AnnotationSearch.byContainer(manager);
            search = known;
        }
        return known;
    }

    /** Our own interceptor has the annotation as well. */
    private static boolean isAround(AnnotatedType<?> type) {
        return type.isAnnotationPresent(jakarta.interceptor.Interceptor.class)
                || type.isAnnotationPresent(jakarta.decorator.Decorator.class);
    }

    void deriveFirst(@Observes AfterTypeDiscovery event, BeanManager manager) {
        binding.derive(manager);
    }

    void collect(@Observes ProcessManagedBean<?> event, BeanManager manager) {
        Bean<?> bean = event.getBean();
        if (bean instanceof Interceptor) {
            return;
        }
        Kind kind = event instanceof ProcessSessionBean
                ? Kind.SESSION
                : bean instanceof Decorator ? Kind.DECORATOR : Kind.MANAGED;
        beans.add(new SeenType(event.getAnnotatedBeanClass(), bean.getStereotypes(), search(manager)), kind);
    }

    /** GlassFish gives an extension a bean manager that does not see the beans of the web module. */
    void noteProducer(@Observes ProcessBean<?> event) {
        units.note(event.getBean());
        kept.note(event.getBean());
        resumptions.note(event.getBean());
    }

    void validate(@Observes AfterDeploymentValidation event, BeanManager manager) {
        DeploymentProblems problems = new DeploymentProblems(event);
        SettingsReader reader = new SettingsReader(microProfile.settings(), problems::add);
        reader.refuseUnknownNames();
        settings = reader.application();
        List<FoundBean> found = beans.all();
        operations = operations(problems::add)
                .build(found)
                .or(new UnreportedListeners(manager, search(manager), this::operations));
        binding.check(operations()::knows, problems::add);
        beans.check(problems::add);
        if (operations().all().stream().anyMatch(MethodOperation.class::isInstance)) {
            JsonBinding.missing().ifPresent(problems::add);
        }
        SelfCallCheck selfCalls = new SelfCallCheck();
        found.stream().flatMap(selfCalls::of).distinct().forEach(problems::add);
        HookCheck.check(manager, settings(), problems::add);
        resumptions.check(problems::add);
        if (!found.isEmpty()) {
            units.check(manager, problems::add);
            microProfile.missing().ifPresent(missing -> Log.info(Message.SERVER_LACKS.text(missing)));
        }
        defaultCover().left().ifPresent(left -> Log.warning(Message.NOT_COVERED.text(left)));
        if (settings().openApi()) {
            boolean standardProblems = manager.getBeans(ProblemRenderer.class).isEmpty();
            DescribedApplication.add(application, new DescribedApplication(operations(), standardProblems));
        }
    }

    private OperationsBuilder operations(Consumer<String> problems) {
        SettingsReader reader = new SettingsReader(microProfile.settings(), problems);
        return new OperationsBuilder(reader, new InnerRetries(microProfile.settings()), kept, resumptions, problems);
    }

    void forget(@Observes BeforeShutdown event) {
        DescribedApplication.remove(application);
    }

    Operations operations() {
        return Objects.requireNonNull(operations, "before the deployment was validated");
    }

    /** Those without an annotated method; a bad value of one is only found when it is first asked for. */
    NamedOperations named() {
        return name -> new SettingsReader(microProfile.settings(), text -> {
                    throw new IdempotentCallException(text, null);
                })
                .named(name);
    }

    ApplicationSettings settings() {
        return Objects.requireNonNull(settings, "before the deployment was validated");
    }

    /** Hands every problem to the container, which reports them all. */
    private record DeploymentProblems(AfterDeploymentValidation event) {
        void add(String text) {
            event.addDeploymentProblem(new DeploymentException(text));
        }
    }
}
