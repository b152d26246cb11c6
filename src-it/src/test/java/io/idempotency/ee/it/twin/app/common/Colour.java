package io.idempotency.ee.it.twin.app.common;

/** An enum. */
public enum Colour {
    RED,
    GREEN
}
