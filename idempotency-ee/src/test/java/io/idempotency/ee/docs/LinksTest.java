package io.idempotency.ee.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Follows the links between the documents. */
class LinksTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\]\\(\\s*([^)\\s#]*)(?:#([^)\\s]+))?\\s*\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"));
                Stream<Path> root = Files.list(ROOT)) {
            return Stream.concat(docs, root)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    @ParameterizedTest
    @DisplayName("Every link from one document to another leads to a file and a heading that are there")
    @MethodSource("documents")
    void links(Path document) {
        assertThat(LINK.matcher(withoutCode(document)).results().filter(link -> !link.group(1)
                        .contains(":")))
                .allSatisfy(link -> {
                    Path target = link.group(1).isEmpty()
                            ? document
                            : document.resolveSibling(link.group(1)).normalize();
                    assertThat(target).as(link.group()).exists();
                    if (link.group(2) != null) {
                        assertThat(anchors(target)).as(link.group()).contains(link.group(2));
                    }
                });
    }

    @Test
    @DisplayName("docs/README.md leads to every document")
    void map() throws IOException {
        String map = Files.readString(ROOT.resolve("docs/README.md"));
        assertThat(documents().stream().map(file -> file.getFileName().toString()))
                .allSatisfy(name -> assertThat(map).contains(name + ")"));
    }

    /** As forges make them of headings. */
    private static Set<String> anchors(Path document) {
        return HEADING.matcher(withoutCode(document))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .strip()
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static String withoutCode(Path document) {
        try {
            return Files.readString(document).replaceAll("(?ms)^```.*?^```", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
