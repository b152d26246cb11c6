package io.idempotency.ee.internal.http.answer.media;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** As which media type an answer is sent. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MediaTypeBenchmark {

    private final List<MediaType> accepted = List.of(MediaType.APPLICATION_JSON_TYPE);
    private final Optional<Produces> annotation = Optional.ofNullable(Resource.class.getAnnotation(Produces.class));
    private final List<MediaType> produced = ProducedType.declared(annotation);
    private final Response response = Response.created(URI.create("/orders/1")).build();

    /** The media type, with what is produced known from the deployment. */
    @Benchmark
    public MediaType mediaType() {
        return ProducedType.choose(produced, accepted);
    }

    /** The same with the annotation read at each request. */
    @Benchmark
    public MediaType mediaTypeOfAnnotation() {
        return ProducedType.choose(ProducedType.declared(annotation), accepted);
    }

    /** The type that a response says its entity has. */
    @Benchmark
    public Optional<Type> declaredType() {
        return DeclaredType.of(response);
    }

    @Produces("application/json")
    private static final class Resource {}
}
