package io.idempotency.ee.it.load.fuzz;

import java.util.Random;

/** A way to spoil a request. */
interface Mutation {

    void change(Draft draft, Random random);
}
