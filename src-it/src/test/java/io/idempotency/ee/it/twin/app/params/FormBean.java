package io.idempotency.ee.it.twin.app.params;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Parameters in a bean. */
public class FormBean {

    @FormParam("a")
    private String a;

    @FormParam("n")
    @DefaultValue("5")
    private int n;

    @HeaderParam("X-In")
    private String header;

    @QueryParam("q")
    private String query;

    private List<String> l;

    @FormParam("l")
    public void setL(List<String> l) {
        this.l = l;
    }

    @Override
    public String toString() {
        return a + " " + n + " " + l + " " + header + " " + query;
    }
}
