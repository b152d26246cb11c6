package io.idempotency.ee.it.gate;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What Arquillian deploys. */
@Suite
@SelectPackages("io.idempotency.ee.it.container")
@IncludeClassNamePatterns(".*IT")
@ExcludeTags(Gate.LONG)
final class ContainersSuite {}
