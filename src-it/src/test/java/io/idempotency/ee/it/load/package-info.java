/** The sample under a load that is meant to harm it: storms of duplicates, and requests that are no requests. */
package io.idempotency.ee.it.load;
