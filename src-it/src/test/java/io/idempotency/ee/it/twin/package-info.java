/** Every shape of resource method, with the library and without: the annotation changes nothing but retries. */
package io.idempotency.ee.it.twin;
