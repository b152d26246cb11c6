package io.idempotency.ee.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.ApplicationException;
import jakarta.transaction.Transactional;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeclaredFailuresTest {

    private static final DeclaredFailures NONE = DeclaredFailures.none();

    @Test
    @DisplayName("B26 dontRollbackOn stands for the class and its subclasses, whatever rollbackOn says")
    void dontRollbackOn() {
        DeclaredFailures declared = DeclaredFailures.of(Declaring.class.getAnnotation(Transactional.class));
        assertThat(declared.keepsEffects(new IOException())).isTrue();
        assertThat(declared.keepsEffects(new FileNotFoundException())).isTrue();
        assertThat(declared.keepsEffects(new Exception())).isFalse();
        assertThat(declared.keepsEffects(new IllegalStateException(new IOException())))
                .isFalse();
    }

    @Test
    @DisplayName("B21 B26 what is declared by nobody is rolled back, checked or not")
    void undeclared() {
        assertThat(NONE.keepsEffects(new Exception())).isFalse();
        assertThat(NONE.keepsEffects(new IllegalStateException())).isFalse();
        assertThat(NONE.keepsEffects(new AssertionError())).isFalse();
        assertThat(NONE.keepsEffects(new RollsBack())).isFalse();
        assertThat(NONE.keepsEffects(new Default())).isFalse();
    }

    @Test
    @DisplayName("B26 @ApplicationException(rollback = false) counts for the exception and what inherits it")
    void applicationException() {
        assertThat(NONE.keepsEffects(new Stays())).isTrue();
        assertThat(NONE.keepsEffects(new StaysToo())).isTrue();
        assertThat(NONE.keepsEffects(new RollsBackAfterAll())).isFalse();
        assertThat(NONE.keepsEffects(new StaysAlone())).isTrue();
        assertThat(NONE.keepsEffects(new NoHeir())).isFalse();
    }

    @Transactional(dontRollbackOn = IOException.class, rollbackOn = Exception.class)
    static class Declaring {}

    @ApplicationException(rollback = false)
    static class Stays extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static class StaysToo extends Stays {
        private static final long serialVersionUID = 1L;
    }

    @ApplicationException(rollback = true)
    static class RollsBackAfterAll extends StaysToo {
        private static final long serialVersionUID = 1L;
    }

    @ApplicationException(inherited = false)
    static class StaysAlone extends Exception {
        private static final long serialVersionUID = 1L;
    }

    static class NoHeir extends StaysAlone {
        private static final long serialVersionUID = 1L;
    }

    @ApplicationException(rollback = true)
    static class RollsBack extends Exception {
        private static final long serialVersionUID = 1L;
    }

    static class Default extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
