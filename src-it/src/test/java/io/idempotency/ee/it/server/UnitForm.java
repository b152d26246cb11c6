package io.idempotency.ee.it.server;

import java.util.Map;

/**
 * How a persistence unit is written for a server.
 *
 * @param version of persistence.xml
 * @param hibernate properties of a unit with Hibernate
 * @param eclipseLink properties of a unit with EclipseLink
 * @param ofSeveral properties of the first one of several units
 */
public record UnitForm(
        String version,
        Map<String, String> hibernate,
        Map<String, String> eclipseLink,
        Map<String, String> ofSeveral) {}
