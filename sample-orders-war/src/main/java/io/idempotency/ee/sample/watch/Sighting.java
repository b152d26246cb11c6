package io.idempotency.ee.sample.watch;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * Something that happened to a request.
 *
 * @param number counts up, from 1 at the start of the server
 * @param attempt the request, as its sender has called it
 * @param what {@code arrived}, {@code began} (a transaction that writes), {@code committed}, {@code rolled-back}, {@code outcome},
 *     {@code answered}, {@code lost} or {@code cut}
 * @param detail the kind of an outcome, the status of an answer; null if {@code what} is all
 * @param millis when, by the server's clock: milliseconds since 1970
 */
@JsonbPropertyOrder({"number", "attempt", "what", "detail", "millis"})
public record Sighting(long number, String attempt, String what, String detail, long millis) {}
