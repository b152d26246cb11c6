package io.idempotency.ee.internal.record;

import java.time.Instant;

/**
 * What of a row says something of the table.
 *
 * @param end of its retention
 * @param made when; of a stored call the end of its retention
 * @param bytes of headers and body
 * @param unfinished whether it is a step whose execution has no record
 */
public record SurveyedRow(Instant end, Instant made, long bytes, boolean unfinished) {}
