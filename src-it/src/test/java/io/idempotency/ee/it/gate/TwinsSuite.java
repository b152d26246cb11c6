package io.idempotency.ee.it.gate;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What Arquillian deploys twice, with the library and without, on a server that has had no other application. */
@Suite
@SelectPackages("io.idempotency.ee.it.twin")
@IncludeClassNamePatterns(".*IT")
@ExcludeTags(Gate.LONG)
final class TwinsSuite {}
