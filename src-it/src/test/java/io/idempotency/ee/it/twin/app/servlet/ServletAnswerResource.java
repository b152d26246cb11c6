package io.idempotency.ee.it.twin.app.servlet;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** Answers past Jakarta REST. */
@Path("servlet-answer")
@RequestScoped
@Idempotent
@Produces("text/plain")
public class ServletAnswerResource {

    @Inject
    private Witness witness;

    @Context
    private HttpServletResponse response;

    @POST
    @Path("header")
    public String header() {
        witness.ran();
        response.addHeader("X-Servlet", "one");
        response.addHeader("X-Servlet", "two");
        response.setIntHeader("X-Number", 5);
        return "header";
    }

    @POST
    @Path("header-none")
    public void headerNone() {
        witness.ran();
        response.setHeader("X-Servlet", "one");
    }

    @POST
    @Path("header-both")
    public Response headerBoth() {
        witness.ran();
        response.setHeader("X-Servlet", "servlet");
        return Response.ok("both", "text/plain").header("X-Servlet", "rest").build();
    }

    @POST
    @Path("cookie")
    public String cookie() {
        witness.ran();
        response.addCookie(new jakarta.servlet.http.Cookie("s", "1"));
        return "cookie";
    }

    @POST
    @Path("status")
    public String status() {
        witness.ran();
        response.setStatus(202);
        return "status";
    }

    @POST
    @Path("status-none")
    public void statusNone() {
        witness.ran();
        response.setStatus(202);
    }

    @POST
    @Path("send-error")
    public String sendError() throws IOException {
        witness.ran();
        response.sendError(409, "an error");
        return null;
    }

    @POST
    @Path("send-redirect")
    public String sendRedirect() throws IOException {
        witness.ran();
        response.sendRedirect("http://a.example/x");
        return null;
    }

    @POST
    @Path("write")
    public void write() throws IOException {
        witness.ran();
        response.setStatus(201);
        response.setContentType("text/plain");
        response.getOutputStream().write(new byte[] {'w', 'r'});
        response.flushBuffer();
    }

    @POST
    @Path("write-unflushed")
    public void writeUnflushed() throws IOException {
        witness.ran();
        response.setContentType("text/plain");
        response.getOutputStream().write(new byte[] {'w', 'r'});
    }

    @POST
    @Path("writer")
    public void writer() throws IOException {
        witness.ran();
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print("writer");
        response.getWriter().flush();
    }

    @POST
    @Path("write-and-return")
    public String writeAndReturn() throws IOException {
        witness.ran();
        response.getOutputStream().write(new byte[] {'w', '+'});
        return "returned";
    }

    @POST
    @Path("session")
    public String session(@Context HttpServletRequest request) {
        request.getSession().setAttribute("a", "b");
        return witness.saw(request.getSession().isNew());
    }
}
