package io.idempotency.ee.sample.reports;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * A report as clients see it.
 *
 * @param day for example 2026-01-31
 * @param orders how many there were
 */
@JsonbPropertyOrder({"day", "orders"})
public record ReportView(String day, long orders) {}
