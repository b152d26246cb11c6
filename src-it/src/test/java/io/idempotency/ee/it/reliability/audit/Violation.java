package io.idempotency.ee.it.reliability.audit;

/** What must not be. */
public enum Violation {
    /** Keys with more than one order; orders that were charged, or had something arranged, more than once. */
    DUPLICATES,
    /** Acknowledged keys without the order that their answer names, or without their item, charge or arrangements. */
    LOST,
    /** Keys whose last retry did not succeed. */
    STUCK,
    /** Keys with more than one answer, or with another key's. */
    MISMATCHED_ANSWERS,
    /** Records of orders that there are not. */
    RECORDS_WITHOUT_ORDER,
    /** Orders that no record was committed with. */
    ORDERS_WITHOUT_RECORD,
    /** Orders whose event, or its message, was lost: they were never confirmed. */
    UNCONFIRMED,
    /** Orders that were confirmed for each message instead of once. */
    CONFIRMED_TWICE,
    /** Confirmations of orders that there are not. */
    CONFIRMED_IN_VAIN
}
