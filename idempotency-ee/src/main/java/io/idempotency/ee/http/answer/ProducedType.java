package io.idempotency.ee.http.answer;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The media type of an entity whose response names none (Jakarta RESTful Web Services, section 3.8). */
final class ProducedType {

    private static final Comparator<MediaType> CONCRETE_FIRST =
            Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype);

    private ProducedType() {}

    /**
     * Chooses the type that both sides like.
     *
     * @param produced what the method, its class or the entity's writer declares; empty when none declares anything
     * @param accepted what the client takes, most wanted first; empty when its {@code Accept} names nothing, which
     *     leaves the choice to us
     */
    static MediaType choose(List<MediaType> produced, List<MediaType> accepted) {
        List<MediaType> offeredTypes = produced.isEmpty() ? List.of(MediaType.WILDCARD_TYPE) : produced;
        List<MediaType> wantedTypes = accepted.isEmpty() ? List.of(MediaType.WILDCARD_TYPE) : accepted;
        return wantedTypes.stream()
                .flatMap(wanted ->
                        offeredTypes.stream().filter(wanted::isCompatible).map(offered -> narrower(wanted, offered)))
                .min(CONCRETE_FIRST)
                .filter(chosen -> !chosen.isWildcardType() && !chosen.isWildcardSubtype())
                .orElse(MediaType.APPLICATION_OCTET_STREAM_TYPE);
    }

    /** The types of an annotation; none if there is none. */
    static List<MediaType> declared(Optional<Produces> produces) {
        return produces.stream()
                .flatMap(annotation -> Stream.of(annotation.value()))
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(value -> MediaType.valueOf(value.strip()))
                .toList();
    }

    private static MediaType narrower(MediaType wanted, MediaType offered) {
        boolean open = offered.isWildcardType() || offered.isWildcardSubtype();
        MediaType chosen = open ? wanted : offered;
        return chosen.getParameters().containsKey("q") || chosen.getParameters().containsKey("qs")
                ? new MediaType(chosen.getType(), chosen.getSubtype())
                : chosen;
    }
}
