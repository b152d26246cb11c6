package io.idempotency.ee.it.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is to be copied from the page.
 *
 * @param files by their paths
 * @param calls lines of curl
 */
record Page(Map<String, String> files, List<String> calls) {

    private static final Pattern FILE = Pattern.compile("(?ms)^`([^`\\n]+)`:.*?^```\\w+\\n(.*?)^```");
    private static final Pattern CALL = Pattern.compile("(?m)^curl .*$");

    static Page read() throws IOException {
        String text = Files.readString(Path.of("..", "docs", "getting-started.md"));
        Map<String, String> files = new LinkedHashMap<>();
        FILE.matcher(text).results().forEach(file -> files.put(file.group(1), file.group(2)));
        return new Page(
                files, CALL.matcher(text).results().map(call -> call.group()).toList());
    }

    /** The same without something, in whichever file it is. */
    Page without(String text) {
        Map<String, String> changed = new LinkedHashMap<>(files);
        changed.replaceAll((path, content) -> content.replace(text, ""));
        return new Page(changed, calls);
    }
}
