package io.idempotency.ee.sample.reports;

import io.idempotency.ee.KeyInFlightException;
import io.idempotency.ee.StoreUnavailableException;
import io.idempotency.ee.sample.faults.DemoFaults;
import io.idempotency.ee.sample.problems.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** The nightly reports, and a tick by hand. */
@Path("/reports/{day}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {

    @Inject
    DailyReports reports;

    @Inject
    DemoFaults faults;

    /** Does what the timer does, for one day. No header is needed: the job itself has its key. */
    @POST
    public Response write(@PathParam("day") String day) {
        try {
            return Response.ok(reports.write(date(day), faults::afterWrites)).build();
        } catch (KeyInFlightException | StoreUnavailableException e) {
            return Problem.unavailable("Another server is at it. Try again.");
        }
    }

    /** Lists those of a day. */
    @GET
    public List<ReportView> list(@PathParam("day") String day) {
        return reports.of(date(day));
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new NotFoundException(e);
        }
    }
}
