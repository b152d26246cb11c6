package io.idempotency.ee.conformance.probe;

import io.idempotency.ee.conformance.http.Answer;
import io.idempotency.ee.conformance.http.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Requests at once: each has a thread, and all begin when all are there. */
public final class Burst implements AutoCloseable {

    private final ExecutorService threads;

    Burst(int size) {
        threads = Executors.newFixedThreadPool(size);
    }

    interface Sender {
        Answer send(Request request) throws IOException;
    }

    List<Answer> send(List<Request> requests, Sender sender) throws IOException, InterruptedException {
        CountDownLatch ready = new CountDownLatch(requests.size());
        List<Future<Answer>> sent = requests.stream()
                .map(each -> threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return sender.send(each);
                }))
                .toList();
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> each : sent) {
            answers.add(get(each));
        }
        return answers;
    }

    static Pending begin(Callable<Answer> sending) {
        FutureTask<Answer> task = new FutureTask<>(sending);
        Thread thread = new Thread(task, "in flight");
        thread.setDaemon(true);
        thread.start();
        return new Pending(task);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Answer get(Future<Answer> answer) throws IOException, InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException failure) {
            throw new IOException(String.valueOf(failure.getCause()), failure);
        }
    }

    /** A request that has no answer yet. */
    public static final class Pending {

        private final Future<Answer> answer;

        private Pending(Future<Answer> answer) {
            this.answer = answer;
        }

        /** Returns whether it is still in flight. */
        public boolean inFlight() {
            return !answer.isDone();
        }

        /** Waits for the answer. */
        public Answer answer() throws IOException, InterruptedException {
            return get(answer);
        }
    }
}
