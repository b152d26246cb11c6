package io.idempotency.ee.it.twin.shapes;

import io.idempotency.ee.it.twin.Shape;
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
                        StatusShapes.all(),
                        HeaderShapes.all(),
                        FailureShapes.all(),
                        KindShapes.all(),
                        FilterShapes.all(),
                        ServletShapes.all(),
                        MethodShapes.all(),
                        MoreShapes.all(),
                        OptionShapes.all())
                .flatMap(shapes -> shapes);
    }
}
