package io.idempotency.ee.it.harness;

import java.io.File;
import java.util.stream.Stream;

/** The class path of the tests, for what they start and what they pack. */
public final class ClassPath {

    // Surefire gives its JVM one jar, whose manifest names the others.
    private static final String ALL =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private ClassPath() {}

    /** As the option of java has it. */
    public static String all() {
        return ALL;
    }

    /** @param coordinates of what is wanted, as folders of a repository: groups, or one artifact */
    public static File[] jars(String... coordinates) {
        return Stream.of(ALL.split(File.pathSeparator))
                .filter(path -> Stream.of(coordinates)
                        .anyMatch(each -> path.replace(File.separatorChar, '/').contains("/" + each + "/")))
                .map(File::new)
                .toArray(File[]::new);
    }
}
