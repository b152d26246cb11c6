package io.idempotency.ee.internal.signal;

/** What the reaper has seen of the table at the end of its last run. All servers that share the table see the same. */
public enum Gauge {
    RECORDS("idempotency.table.records", "{record}", "Rows of the table; estimated where they are many"),
    SIZE("idempotency.table.size", "By", "Bytes of answers in the table; estimated where they are many"),
    OLDEST("idempotency.table.oldest.age", "s", "Age of the oldest record; estimated where they are many"),
    LAG("idempotency.reaper.lag", "s", "For how long the record that expired first has been waiting for the reaper"),
    UNFINISHED(
            "idempotency.steps.unfinished",
            "{step}",
            "Steps whose execution is not finished; estimated as the rows are");

    private final String text;
    private final String unit;
    private final String description;

    Gauge(String text, String unit, String description) {
        this.text = text;
        this.unit = unit;
        this.description = description;
    }

    public String text() {
        return text;
    }

    /** In UCUM; what is counted is in braces. */
    public String unit() {
        return unit;
    }

    public String description() {
        return description;
    }
}
