package io.idempotency.ee.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time of processes, from /proc. */
final class Cpu {

    /** What the kernel counts in, USER_HZ. */
    private static final long MICROS_OF_A_TICK = 10_000;

    private Cpu() {}

    /** Microseconds of a process and its children, in user and kernel mode. */
    static long micros(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .mapToLong(Cpu::ofOne)
                .sum();
    }

    private static long ofOne(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            // The second field, the program's name, may hold blanks; utime and stime are the 14th and the 15th.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MICROS_OF_A_TICK;
        } catch (IOException e) {
            return 0;
        }
    }
}
