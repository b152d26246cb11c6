package io.idempotency.ee.it.twin.shapes;

import io.idempotency.ee.it.twin.Shape;
import io.idempotency.ee.it.twin.shapes.answers.AcceptShapes;
import io.idempotency.ee.it.twin.shapes.answers.EntityShapes;
import io.idempotency.ee.it.twin.shapes.answers.HeaderShapes;
import io.idempotency.ee.it.twin.shapes.answers.NegotiationShapes;
import io.idempotency.ee.it.twin.shapes.answers.ReturnShapes;
import io.idempotency.ee.it.twin.shapes.answers.StatusShapes;
import io.idempotency.ee.it.twin.shapes.application.FailureShapes;
import io.idempotency.ee.it.twin.shapes.application.FilterShapes;
import io.idempotency.ee.it.twin.shapes.application.MoreShapes;
import io.idempotency.ee.it.twin.shapes.application.OptionShapes;
import io.idempotency.ee.it.twin.shapes.application.RefusedShapes;
import io.idempotency.ee.it.twin.shapes.application.ServletShapes;
import io.idempotency.ee.it.twin.shapes.requests.BodyShapes;
import io.idempotency.ee.it.twin.shapes.requests.KindShapes;
import io.idempotency.ee.it.twin.shapes.requests.MethodShapes;
import io.idempotency.ee.it.twin.shapes.requests.ParameterShapes;
import io.idempotency.ee.it.twin.shapes.requests.ZippedShapes;
import java.util.stream.Stream;

/** Every shape. */
public final class AllShapes {

    private AllShapes() {}

    public static Stream<Shape> stream() {
        return Stream.of(
                        ReturnShapes.all(),
                        EntityShapes.all(),
                        ParameterShapes.all(),
                        BodyShapes.all(),
                        NegotiationShapes.all(),
                        AcceptShapes.all(),
                        StatusShapes.all(),
                        HeaderShapes.all(),
                        FailureShapes.all(),
                        KindShapes.all(),
                        FilterShapes.all(),
                        ServletShapes.all(),
                        MethodShapes.all(),
                        MoreShapes.all(),
                        OptionShapes.all(),
                        ZippedShapes.all(),
                        ServletShapes.refused(),
                        RefusedShapes.all())
                .flatMap(shapes -> shapes);
    }
}
