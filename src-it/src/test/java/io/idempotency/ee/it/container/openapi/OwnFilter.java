package io.idempotency.ee.it.container.openapi;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** The application's: each of its methods leaves a mark. */
public class OwnFilter implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        operation.addExtension("x-own", "seen");
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getExtensions() != null)
                .filter(operation -> operation.getExtensions().containsKey("x-idempotency"))
                .forEach(operation -> operation.addExtension("x-own-saw-ours", "yes"));
    }
}
