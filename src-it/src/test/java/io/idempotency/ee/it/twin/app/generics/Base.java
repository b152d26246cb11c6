package io.idempotency.ee.it.twin.app.generics;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Generic: what T is, only a subclass says. */
@Idempotent
public abstract class Base<T> {

    @Inject
    private Witness witness;

    protected abstract T one();

    @POST
    @Path("one")
    public T getOne() {
        witness.ran();
        return one();
    }

    @POST
    @Path("many")
    public List<T> getMany() {
        witness.ran();
        return List.of(one());
    }

    @POST
    @Path("map")
    @Produces("application/json")
    public Map<String, T> getMap() {
        witness.ran();
        return Map.of("a", one());
    }

    @POST
    @Path("optional")
    @Produces("application/json")
    public Optional<T> getOptional() {
        witness.ran();
        return Optional.of(one());
    }

    @POST
    @Path("in")
    @Produces("text/plain")
    public String put(T entity) {
        return witness.saw(entity);
    }
}
