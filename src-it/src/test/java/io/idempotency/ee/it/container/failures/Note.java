package io.idempotency.ee.it.container.failures;

import jakarta.validation.constraints.NotBlank;

/** A body with a rule. */
public class Note {

    @NotBlank
    private String text;

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
