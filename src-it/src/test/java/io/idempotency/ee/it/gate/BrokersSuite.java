package io.idempotency.ee.it.gate;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Applications in the sample's place that need more of a server: messages, XA, timers, retries. */
@Suite
@SelectPackages({
    "io.idempotency.ee.it.jobs",
    "io.idempotency.ee.it.kafka",
    "io.idempotency.ee.it.messaging",
    "io.idempotency.ee.it.retry",
    "io.idempotency.ee.it.sqs",
    "io.idempotency.ee.it.start",
    "io.idempotency.ee.it.xa"
})
@IncludeClassNamePatterns(".*IT")
@ExcludeTags(Gate.LONG)
final class BrokersSuite {}
