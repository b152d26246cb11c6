package io.idempotency.ee.conformance.reference;

import static io.idempotency.ee.conformance.reference.Fault.*;

import io.idempotency.ee.conformance.model.Profile;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Orders with keys. The lock of this object stands for the transaction. */
final class Keyed {

    static final Duration RETENTION = Duration.ofSeconds(3);
    static final int LIMIT = 1 << 20;

    private final Profile profile;
    private final Fault fault;
    private final Keys keys;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Reply> reads = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final Set<String> unauthorized = new HashSet<>();
    private int total;
    private int generation;
    private int running;

    Keyed(Profile profile, Fault fault) {
        this.profile = profile;
        this.fault = fault;
        keys = new Keys(profile, fault);
    }

    synchronized Reply count() {
        return Reply.of(200, "application/json", "{\"total\":" + total + "}");
    }

    synchronized Reply read(Call call) {
        Reply now = count();
        String key = String.join(",", call.all("Idempotency-Key"));
        if (fault == GET_SHARES_KEYS
                && entries.keySet().stream().anyMatch(each -> each.endsWith(key.replace("\"", "")))
                && !key.isEmpty()) {
            return Reply.problem(422, "another request");
        }
        return fault == GET_REPLAYED && !key.isEmpty() ? reads.computeIfAbsent(key, each -> now) : now;
    }

    synchronized void restart() {
        generation++;
        if (fault == FORGETS_AT_RESTART) {
            entries.clear();
        }
        entries.values().removeIf(each -> each.reply == null && fault != STUCK_AFTER_CRASH || !each.safe);
        running = 0;
    }

    synchronized Reply unauthorized(Call call) {
        String key = call.header("Idempotency-Key").orElse("").replace("\"", "");
        unauthorized.add(key);
        Optional<Entry> entry = entries.entrySet().stream()
                .filter(each -> each.getKey().endsWith(key) && each.getValue().reply != null)
                .map(Map.Entry::getValue)
                .findFirst();
        if (fault == REPLAY_BEFORE_LOGIN && entry.isPresent()) {
            return replayed(entry.get());
        }
        return Reply.problem(401, "who are you?").with("WWW-Authenticate", "Bearer");
    }

    Reply post(Call call, String caller) throws InterruptedException {
        if (call.body().length() > LIMIT && fault != TOO_LARGE_TAKEN) {
            return Reply.problem(413, "too large");
        }
        List<String> lines = call.all("Idempotency-key");
        Optional<String> key;
        try {
            key = keys.read(lines);
        } catch (Keys.Malformed malformed) {
            return fault == REFUSAL_WITHOUT_WORDS
                    ? Reply.of(400, "text/plain", "no")
                    : Reply.problem(400, "no such key");
        }
        if (!call.whole() && fault != STUCK_AFTER_CUT) {
            return Reply.problem(400, "cut");
        }
        String body = call.body().strip();
        if (call.whole() && (!body.endsWith("}") || !body.startsWith("{"))) {
            return fault == UNREADABLE_IS_500 ? Reply.problem(500, "a bug") : Reply.problem(400, "not JSON");
        }
        Reply invalid = body.contains("\"customer\":\"\"") && fault != INVALID_EXECUTED
                ? Reply.problem(400, "no customer")
                : null;
        if (invalid != null && fault != INVALID_KEPT && fault != INVALID_IS_FINAL) {
            return invalid;
        }
        boolean unprotected = key.isEmpty()
                || fault == KNOWS_NO_KEYS
                || fault == LARGE_UNPROTECTED && call.body().length() > 100_000;
        String id = key.map(each -> identity(call, caller, each)).orElse("");
        return unprotected ? work(call, new Entry("", generation), "") : protect(call, id, invalid);
    }

    private String identity(Call call, String caller, String key) {
        return (fault == KEY_FOR_ALL_OPERATIONS ? "" : call.path())
                + "\n" + (fault == KEY_FOR_ALL_CALLERS ? "" : caller)
                + "\n" + key;
    }

    private String fingerprint(Call call) {
        String body = fault == BODY_NOT_COMPARED
                ? ""
                : fault == BODY_CUT_OFF
                        ? call.body().substring(0, Math.min(call.body().length(), 65_536))
                        : call.body();
        return (fault == QUERY_NOT_COMPARED ? "" : call.query()) + "\n" + body
                + (fault == USER_AGENT_COMPARED ? call.header("User-Agent") : "");
    }

    private Reply protect(Call call, String id, Reply invalid) throws InterruptedException {
        Entry mine = new Entry(fingerprint(call), generation);
        synchronized (this) {
            Reply decided = decide(call, id, mine);
            if (decided != null) {
                return decided;
            }
            running++;
            if (fault != RACE) {
                entries.put(id, mine);
            }
        }
        if (!call.whole()) {
            return null;
        }
        if (invalid != null) {
            mine.reply = invalid;
            return invalid;
        }
        return work(call, mine, id);
    }

    // Null if it is to be executed.
    private Reply decide(Call call, String id, Entry mine) throws InterruptedException {
        total += fault == AUDIT_BEFORE_CHECK ? 1 : 0;
        if (fault == BODY_IS_THE_KEY && !id.equals(bodies.computeIfAbsent(call.path() + call.body(), each -> id))) {
            return Reply.problem(409, "the same body");
        }
        if (fault == UNAUTHORIZED_KEPT && unauthorized.contains(id.substring(id.lastIndexOf('\n') + 1))) {
            return Reply.problem(401, "who are you?");
        }
        if (fault == ONE_AT_A_TIME && running > 0 && !entries.containsKey(id)) {
            return Reply.problem(409, "another one is in flight").with("Retry-After", "1");
        }
        Entry found = entries.get(id);
        if (found == null || expired(found)) {
            return null;
        }
        if (!found.fingerprint.equals(mine.fingerprint)) {
            return mismatch(id, found);
        }
        if (fault == DUPLICATES_HOLD_THREADS) {
            while (found.reply == null && entries.get(id) == found) {
                wait();
            }
        }
        return found.reply == null
                ? inFlight(found)
                : fault == FEW_REPLAYS && found.replays++ > 7 ? null : replayed(found);
    }

    private boolean expired(Entry entry) {
        long age = System.nanoTime() - (entry.reply == null ? entry.since : entry.until);
        if (fault == LEASE_RUNS_OUT && entry.reply == null) {
            return age > 1_000_000_000;
        }
        if (!fault.timed() || fault == EXPIRED_REPLAYED) {
            return false;
        }
        return age > (fault == RETENTION_UNREAD ? RETENTION.toNanos() * 2 / 5 : RETENTION.toNanos());
    }

    private Reply mismatch(String id, Entry found) {
        if (fault == MISMATCH_FORGETS && found.reply != null) {
            entries.remove(id);
        }
        if (fault == MISMATCH_EXECUTES) {
            return null;
        }
        int status = fault == MISMATCH_IS_400 || profile == Profile.STRIPE ? 400 : 422;
        Reply reply = fault == REFUSAL_SHOWS_ANSWER && found.reply != null
                ? Reply.problem(status, "another request: " + found.reply.text().replace("\"", "'"))
                : Reply.problem(status, "another request");
        return fault == MISMATCH_IS_MARKED ? reply.with("Idempotent-Replayed", "true") : plain(reply);
    }

    private Reply plain(Reply reply) {
        return fault == REFUSAL_WITHOUT_WORDS ? Reply.of(reply.status(), "text/plain", "no") : reply;
    }

    private Reply inFlight(Entry found) {
        found.duplicates++;
        if (fault == FULL_QUEUE_PASSES && found.duplicates > 60) {
            return null;
        }
        if (fault == VIOLATION_IS_500) {
            return Reply.problem(500, "duplicate key value");
        }
        if (fault == IN_FLIGHT_WITHOUT_WORDS) {
            return Reply.of(409, "text/plain", "no");
        }
        return Reply.problem(fault == IN_FLIGHT_IS_423 ? 423 : 409, "in flight").with("Retry-After", "1");
    }

    private Reply replayed(Entry entry) {
        Reply reply =
                switch (fault) {
                    case ONLY_LOCATION_KEPT -> entry.reply.only("Location"::equals);
                    case FIRST_VALUE_KEPT ->
                        entry.reply
                                .only(name -> !name.equals("Link"))
                                .with(
                                        "Link",
                                        entry.reply.headers().stream()
                                                .filter(each -> each.getKey().equals("Link"))
                                                .findFirst()
                                                .map(Map.Entry::getValue)
                                                .orElse(""));
                    case REPLAY_IS_200 -> entry.reply.status(200);
                    case REPLAY_IS_FORMATTED -> entry.reply.body(entry.reply.text() + "\n");
                    case REPLAY_IS_ELSEWHERE ->
                        entry.reply.only(name -> !name.equals("Location")).with("Location", "/");
                    case REPLAY_LOSES_TYPE -> entry.reply.only(name -> !name.equals("Content-Type"));
                    default -> entry.reply;
                };
        return fault == REPLAY_IS_NOT_MARKED
                ? reply.only(name -> !name.equals("Set-Cookie"))
                : reply.with("Idempotent-Replayed", "true");
    }

    private Reply work(Call call, Entry mine, String id) throws InterruptedException {
        if (call.header("X-Slow").isPresent()) {
            Thread.sleep(fault == LEASE_RUNS_OUT ? 1500 : 300);
        }
        if (fault == RACE || fault == ONE_AT_A_TIME) {
            Thread.sleep(50);
        }
        synchronized (this) {
            running = Math.max(0, running - 1);
            notifyAll();
            if (mine.generation != generation) {
                return null;
            }
            boolean failing = call.header("X-Fail").isPresent();
            Reply reply = failing
                    ? Reply.problem(500, "failed")
                    : call.body().contains("\"refuse\":true")
                            ? Reply.problem(402, "declined " + java.util.UUID.randomUUID())
                            : Reply.created(call.path(), "somebody");
            total += reply.status() == 201 || failing && fault == COMMITTED_THOUGH_FAILED ? 1 : 0;
            return keep(id, mine, reply);
        }
    }

    private Reply keep(String id, Entry mine, Reply reply) {
        boolean failed = reply.status() >= 500;
        boolean keeps = failed
                ? profile == Profile.STRIPE ? fault != FAILURE_FORGOTTEN : fault == FAILURE_KEPT
                : reply.status() != 402 || fault != REFUSED_AGAIN_OTHERWISE;
        mine.reply = failed && fault == KEPT_THOUGH_ROLLED_BACK ? Reply.created("/orders", "lost") : reply;
        mine.until = System.nanoTime();
        mine.safe = fault != SENT_BEFORE_SAFE;
        if (keeps || fault == KEPT_THOUGH_ROLLED_BACK) {
            entries.put(id, mine);
        } else if (fault == STUCK_AFTER_FAILURE) {
            mine.reply = null;
        } else {
            entries.remove(id);
        }
        if (fault == IN_FLIGHT_FOR_EVER && mine.duplicates > 0) {
            mine.reply = Reply.problem(409, "in flight");
        }
        if (fault == FEW_KEYS && entries.size() > 20) {
            entries.remove(entries.keySet().iterator().next());
        }
        return fault == FIRST_IS_MARKED ? reply.with("Idempotent-Replayed", "true") : reply;
    }
}
