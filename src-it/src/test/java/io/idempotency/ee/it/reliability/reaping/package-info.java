/** Two servers that delete what has expired, beside traffic. */
package io.idempotency.ee.it.reliability.reaping;
