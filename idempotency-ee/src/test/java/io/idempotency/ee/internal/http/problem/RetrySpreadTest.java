package io.idempotency.ee.internal.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RetrySpreadTest {

    @Test
    @DisplayName(
            "B13 F15 a crowd of duplicates is told to come back at any of ten times, none earlier than a single one")
    void spreads() {
        Set<Long> seconds = Stream.generate(
                        () -> RetrySpread.of(Duration.ofSeconds(1)).toSeconds())
                .limit(2_000)
                .collect(Collectors.toSet());
        assertThat(seconds).isEqualTo(LongStream.rangeClosed(1, 10).boxed().collect(Collectors.toSet()));
        assertThat(RetrySpread.of(Duration.ofSeconds(7)).toSeconds()).isBetween(7L, 60L);
        assertThat(RetrySpread.of(Duration.ofMillis(1_500)).toSeconds()).isBetween(2L, 20L);
        assertThat(RetrySpread.of(Duration.ofHours(24))).isEqualTo(Duration.ofHours(24));
    }
}
