/** The server below the container tests and the twins: what differs from server to server is here and nowhere else. */
package io.idempotency.ee.it.server;
