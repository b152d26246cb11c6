package io.idempotency.ee.internal.http.answer.media;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The media type of an entity whose response names none (Jakarta RESTful Web Services 3.1, section 3.8). */
final class ProducedType {

    static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(
                    (Candidate each) -> each.type().isWildcardType())
            .thenComparing(each -> each.type().isWildcardSubtype())
            .thenComparing(Comparator.comparingDouble(Candidate::quality).reversed())
            .thenComparing(Comparator.comparingDouble(Candidate::serverQuality).reversed());

    private ProducedType() {}

    /**
     * Chooses the type that both sides like.
     *
     * @param produced what the method, its class or the entity's writers declare; empty when none declares anything
     * @param accepted what the client takes; empty when its {@code Accept} names nothing, which leaves the choice to the
     *     server
     * @throws NotAcceptableException if there is none
     */
    static MediaType choose(List<MediaType> produced, List<MediaType> accepted) {
        List<MediaType> offeredTypes = produced.isEmpty() ? List.of(MediaType.WILDCARD_TYPE) : produced;
        List<MediaType> wantedTypes = accepted.isEmpty() ? List.of(MediaType.WILDCARD_TYPE) : accepted;
        MediaType best = wantedTypes.stream()
                .flatMap(wanted -> offeredTypes.stream()
                        .filter(wanted::isCompatible)
                        .map(offered -> Candidate.of(wanted, offered)))
                .min(BEST_FIRST)
                .map(Candidate::type)
                .orElseThrow(NotAcceptableException::new);
        return concrete(best);
    }

    /** @throws NotAcceptableException if it is not known as what to send it */
    static MediaType concrete(MediaType best) {
        if (!best.isWildcardType() && !best.isWildcardSubtype()) {
            return best;
        } else if (best.isWildcardType() || "application".equals(best.getType())) {
            return MediaType.APPLICATION_OCTET_STREAM_TYPE;
        }
        throw new NotAcceptableException();
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
        boolean wider = offered.isWildcardType() || (offered.isWildcardSubtype() && !wanted.isWildcardType());
        MediaType chosen = wider ? wanted : offered;
        Map<String, String> parameters = new HashMap<>(chosen.getParameters());
        parameters.remove("q");
        parameters.remove("qs");
        return new MediaType(chosen.getType(), chosen.getSubtype(), parameters);
    }

    /** One type that both sides know. */
    record Candidate(MediaType type, double quality, double serverQuality) {

        static Candidate of(MediaType wanted, MediaType offered) {
            return new Candidate(narrower(wanted, offered), number(wanted, "q"), number(offered, "qs"));
        }

        private static double number(MediaType type, String parameter) {
            try {
                return Double.parseDouble(type.getParameters().getOrDefault(parameter, "1"));
            } catch (NumberFormatException e) {
                return 1;
            }
        }
    }
}
