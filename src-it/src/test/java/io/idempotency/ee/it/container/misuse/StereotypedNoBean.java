package io.idempotency.ee.it.container.misuse;

import io.idempotency.ee.Idempotent;
import jakarta.enterprise.inject.Stereotype;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Another one, whose annotation comes with a stereotype. */
@Path("stereotyped-no-bean")
@StereotypedNoBean.Keyed
public class StereotypedNoBean {

    @POST
    public int carried() {
        return 1;
    }

    /** Carries the annotation. */
    @Stereotype
    @Idempotent
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Keyed {}
}
