package io.idempotency.ee.it.server;

import java.util.Map;

/**
 * How a persistence unit is written for a server.
 *
 * @param version of persistence.xml
 * @param provider class name of the one that the tests use which ask for none
 * @param hibernate properties of a unit with Hibernate
 * @param eclipseLink properties of a unit with EclipseLink
 * @param ofSeveral properties of the first one of several units
 */
public record UnitForm(
        String version,
        String provider,
        Map<String, String> hibernate,
        Map<String, String> eclipseLink,
        Map<String, String> ofSeveral) {

    public static final String HIBERNATE = "org.hibernate.jpa.HibernatePersistenceProvider";
    public static final String ECLIPSE_LINK = "org.eclipse.persistence.jpa.PersistenceProvider";
}
