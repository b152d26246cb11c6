package io.idempotency.ee.conformance.probe;

import io.idempotency.ee.conformance.http.Answer;
import io.idempotency.ee.conformance.http.Cut;
import io.idempotency.ee.conformance.http.Header;
import io.idempotency.ee.conformance.http.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a case has sent and seen. Of the headers it has the key only: others may be secrets. */
public final class Transcript {

    private static final int LONGEST = 30;
    private static final int LONGEST_KEY = 80;

    private final List<String> lines = new ArrayList<>();
    private int left;
    private boolean answered;

    interface Sending {
        Answer send() throws IOException;
    }

    /** Returns a line for each exchange, and one for those that are left out. */
    public synchronized List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        if (left > 0) {
            all.add("and " + left + " more");
        }
        return all;
    }

    /** Returns whether the service has answered at all. */
    public synchronized boolean answered() {
        return answered;
    }

    Answer exchange(Request request, Sending sending) throws IOException {
        try {
            Answer answer = sending.send();
            add(line(request) + " → " + answer, true);
            return answer;
        } catch (IOException failure) {
            add(line(request) + " → " + failure, false);
            throw failure;
        }
    }

    void cut(Request request, Cut where) {
        add(line(request) + " ✂ " + where, false);
    }

    private synchronized void add(String line, boolean answer) {
        answered |= answer;
        if (lines.size() < LONGEST) {
            lines.add(line);
        } else {
            left++;
        }
    }

    private static String line(Request request) {
        String keys = request.headers().stream()
                .filter(each -> each.name().equalsIgnoreCase(Request.KEY))
                .map(Header::value)
                .map(Transcript::printable)
                .collect(Collectors.joining(" and "));
        return request.method() + " " + request.uri().getRawPath()
                + (keys.isEmpty() ? " without a key" : " key " + keys)
                + (request.body().isEmpty()
                        ? ""
                        : ", body #" + Integer.toHexString(request.body().hashCode()));
    }

    private static String printable(String key) {
        String shown = key.replaceAll("[^ -~]", "?");
        return shown.length() <= LONGEST_KEY
                ? shown
                : shown.substring(0, LONGEST_KEY) + "... (" + key.length() + " characters)";
    }
}
