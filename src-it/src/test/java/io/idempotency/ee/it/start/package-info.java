/** The application of docs/getting-started.md. */
package io.idempotency.ee.it.start;
