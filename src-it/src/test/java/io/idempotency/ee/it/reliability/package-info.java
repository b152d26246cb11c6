/**
 * The reliability checker: a load of retried requests on two servers, a nemesis that kills, stops and cuts, and an audit of
 * what is in the database and of what the clients were told.
 */
package io.idempotency.ee.it.reliability;
