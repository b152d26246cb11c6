package io.idempotency.ee.it.twin.app.returns;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Colour;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.math.BigDecimal;

/** Primitives, their boxes, and other numbers. */
@Path("number")
@RequestScoped
@Idempotent
@Produces("text/plain")
public class NumberResource {

    @Inject
    private Witness witness;

    @POST
    @Path("int")
    public int anInt() {
        witness.ran();
        return 42;
    }

    @POST
    @Path("int-json")
    @Produces("application/json")
    public int intJson() {
        witness.ran();
        return 42;
    }

    @POST
    @Path("long")
    public long aLong() {
        witness.ran();
        return Long.MAX_VALUE;
    }

    @POST
    @Path("short")
    public short aShort() {
        witness.ran();
        return 7;
    }

    @POST
    @Path("boolean")
    public boolean aBoolean() {
        witness.ran();
        return true;
    }

    @POST
    @Path("boolean-json")
    @Produces("application/json")
    public boolean booleanJson() {
        witness.ran();
        return true;
    }

    @POST
    @Path("char")
    public char aChar() {
        witness.ran();
        return 'x';
    }

    @POST
    @Path("double")
    public double aDouble() {
        witness.ran();
        return 1.5;
    }

    @POST
    @Path("integer")
    public Integer integer() {
        witness.ran();
        return 43;
    }

    @POST
    @Path("integer-json")
    @Produces("application/json")
    public Integer integerJson() {
        witness.ran();
        return 43;
    }

    @POST
    @Path("integer-null")
    public Integer integerNull() {
        witness.ran();
        return null;
    }

    @POST
    @Path("decimal")
    public BigDecimal decimal() {
        witness.ran();
        return new BigDecimal("10.50");
    }

    @POST
    @Path("decimal-json")
    @Produces("application/json")
    public BigDecimal decimalJson() {
        witness.ran();
        return new BigDecimal("10.50");
    }

    @POST
    @Path("ints-json")
    @Produces("application/json")
    public int[] ints() {
        witness.ran();
        return new int[] {1, 2};
    }

    @POST
    @Path("strings-json")
    @Produces("application/json")
    public String[] strings() {
        witness.ran();
        return new String[] {"a", "b"};
    }

    @POST
    @Path("enum")
    public Colour colour() {
        witness.ran();
        return Colour.GREEN;
    }

    @POST
    @Path("enum-json")
    @Produces("application/json")
    public Colour colourJson() {
        witness.ran();
        return Colour.GREEN;
    }
}
