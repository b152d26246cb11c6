/** Suites that the build runs side by side, each in one JVM, whose test classes share servers. */
package io.idempotency.ee.it.gate;
