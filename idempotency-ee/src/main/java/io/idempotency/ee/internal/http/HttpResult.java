package io.idempotency.ee.internal.http;

import io.idempotency.ee.internal.attempt.Verdict;
import io.idempotency.ee.internal.attempt.WorkResult;
import io.idempotency.ee.internal.http.answer.Rendered;
import io.idempotency.ee.internal.record.Answer;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a resource method.
 *
 * @param rendered what is sent, with the headers that are never stored
 * @param answer what is stored of it
 * @param returned what the method returned; null if its failure was mapped
 * @param hasReturned whether it returned
 */
record HttpResult(Rendered rendered, Answer answer, Verdict verdict, @Nullable Object returned, boolean hasReturned)
        implements WorkResult {

    /** Whether {@link #returned} can be returned: the entity of a response may be one that is read only once. */
    boolean isReturnable() {
        return hasReturned && !(returned instanceof Response response && isRead(response));
    }

    /** A client's response says so itself on RESTEasy; Jersey refuses one whose stream was read, and is no class that it builds. */
    private static boolean isRead(Response response) {
        try {
            return response.getEntity() instanceof InputStream
                    && response.getClass() != Response.noContent().build().getClass();
        } catch (IllegalStateException e) {
            return true;
        }
    }

    /** Its verdict: what it says is the caller's. */
    @Override
    public String toString() {
        return "HttpResult[" + verdict + "]";
    }
}
