package io.idempotency.ee.it.gate;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The sample and its like, from outside, on servers that are killed and started again. */
@Suite
@SelectPackages("io.idempotency.ee.it.sample")
@IncludeClassNamePatterns(".*IT")
@ExcludeTags(Gate.LONG)
final class SampleSuite {}
