package io.idempotency.ee.it.reliability.audit;

import io.idempotency.ee.it.harness.OrdersDatabase;
import java.util.List;

/**
 * The tables to look into.
 *
 * @param copies each of which has to be right
 * @param bodyAsText the SQL expression for the text in the column {@code body}
 */
public record Tables(List<OrdersDatabase> copies, String bodyAsText) {}
