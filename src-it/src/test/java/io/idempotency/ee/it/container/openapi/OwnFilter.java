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
        boolean described = document.getPaths().getPathItems().values().stream()
                .filter(item -> item.getPOST() != null)
                .anyMatch(item -> item.getPOST().getExtensions().containsKey("x-idempotency"));
        document.addExtension("x-own-saw-ours", String.valueOf(described));
    }
}
