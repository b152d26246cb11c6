package io.idempotency.ee.internal.openapi;

import io.idempotency.ee.internal.config.ApplicationLoader;
import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import java.lang.reflect.InvocationTargetException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.callbacks.Callback;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.links.Link;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.servers.Server;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the document what the library adds to the operations, then lets the application's own filter see the whole. What goes
 * wrong with ours leaves the document as it was.
 */
public final class OpenApiFilter implements OASFilter {

    private final OASFilter own;

    /** Of a server: the application's filter is the one that its configuration names. */
    public OpenApiFilter() {
        this(ofApplication(ApplicationLoader.current()));
    }

    /** @param own the application's */
    OpenApiFilter(OASFilter own) {
        this.own = own;
    }

    private static OASFilter ofApplication(ClassLoader application) {
        return OpenApiFilterSource.ofApplication(ConfigProvider.getConfig(application))
                .map(name -> made(name, application))
                .orElseGet(() -> new OASFilter() {});
    }

    private static OASFilter made(String name, ClassLoader application) {
        try {
            return Class.forName(name, true, application)
                    .asSubclass(OASFilter.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The OpenAPI filter " + name + " cannot be made.", e.getCause());
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalStateException("The OpenAPI filter " + name + " cannot be made.", e);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        try {
            describe(document);
        } catch (RuntimeException | LinkageError e) {
            Log.warning(Message.NOT_DOCUMENTED.text(Sanitized.chain(e)), e);
        }
        own.filterOpenAPI(document);
    }

    private static void describe(OpenAPI document) {
        DescribedApplication.of(Thread.currentThread().getContextClassLoader())
                .ifPresent(
                        application -> new DocumentedOperations(document, application.operations())
                                .forEach(new OperationDescription(
                                        new ProblemAnswers(document, application.standardProblems()))::addTo));
    }

    @Override
    public @Nullable PathItem filterPathItem(PathItem item) {
        return own.filterPathItem(item);
    }

    @Override
    public @Nullable Operation filterOperation(Operation operation) {
        return own.filterOperation(operation);
    }

    @Override
    public @Nullable Parameter filterParameter(Parameter parameter) {
        return own.filterParameter(parameter);
    }

    @Override
    public @Nullable Header filterHeader(Header header) {
        return own.filterHeader(header);
    }

    @Override
    public @Nullable RequestBody filterRequestBody(RequestBody body) {
        return own.filterRequestBody(body);
    }

    @Override
    public @Nullable APIResponse filterAPIResponse(APIResponse response) {
        return own.filterAPIResponse(response);
    }

    @Override
    public @Nullable Schema filterSchema(Schema schema) {
        return own.filterSchema(schema);
    }

    @Override
    public @Nullable SecurityScheme filterSecurityScheme(SecurityScheme scheme) {
        return own.filterSecurityScheme(scheme);
    }

    @Override
    public @Nullable Server filterServer(Server server) {
        return own.filterServer(server);
    }

    @Override
    public @Nullable Tag filterTag(Tag tag) {
        return own.filterTag(tag);
    }

    @Override
    public @Nullable Link filterLink(Link link) {
        return own.filterLink(link);
    }

    @Override
    public @Nullable Callback filterCallback(Callback callback) {
        return own.filterCallback(callback);
    }
}
