package io.idempotency.ee.it.gate;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Many requests: fuzzing and the checker. */
@Suite
@SelectPackages({"io.idempotency.ee.it.load", "io.idempotency.ee.it.reliability"})
@IncludeClassNamePatterns(".*IT")
@ExcludeTags(Gate.LONG)
final class LoadSuite {}
