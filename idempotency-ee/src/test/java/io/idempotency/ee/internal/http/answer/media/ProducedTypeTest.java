package io.idempotency.ee.internal.http.answer.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProducedTypeTest {

    @ParameterizedTest(name = "@Produces({0}), Accept: {1} gives {2}")
    @DisplayName("B10 the media type is the one that JAX-RS would choose")
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|*/*|application/json",
                "application/json|application/json|application/json",
                "application/json|application/*|application/json",
                "application/json,text/plain|text/plain|text/plain",
                "application/json,text/plain|text/plain;application/json|text/plain",
                "application/json, text/plain|*/*|application/json",
                "text/*|text/html|text/html",
                "*/*|text/html|text/html",
                "*/*|*/*|application/octet-stream",
                "application/*|application/*|application/octet-stream",
                "application/json|*/*;text/plain|application/json",
                "application/json;qs=0.5, application/xml;qs=0.9|*/*|application/xml",
                "application/json;qs=0.5, application/xml;qs=0.9|application/json;application/xml|application/xml",
                "application/json, application/xml|application/json,q=0.2;application/xml,q=0.9|application/xml",
            })
    void chooses(String produces, String accepted, String chosen) {
        List<MediaType> wanted = Stream.of(accepted.split(";", -1))
                .map(text -> text.replace(',', ';'))
                .map(MediaType::valueOf)
                .toList();
        assertThat(ProducedType.choose(declared(produces), wanted)).hasToString(chosen);
    }

    @ParameterizedTest
    @DisplayName("B61 nothing that both sides know is 406")
    @CsvSource(
            delimiter = '|',
            value = {"text/plain|application/json", "text/*|*/*", "text/*|text/*"})
    void notAcceptable(String produces, String accepted) {
        assertThatThrownBy(() -> ProducedType.choose(declared(produces), List.of(MediaType.valueOf(accepted))))
                .isInstanceOf(NotAcceptableException.class);
    }

    @Test
    @DisplayName("B10 parameters of the produced type stay, the client's quality does not")
    void parameters() {
        assertThat(ProducedType.choose(declared("text/html;charset=utf-8"), List.of(MediaType.WILDCARD_TYPE)))
                .isEqualTo(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
        assertThat(ProducedType.choose(List.of(), List.of(MediaType.valueOf("text/html;q=0.5"))))
                .hasToString("text/html");
    }

    @Test
    @DisplayName("B10 an Accept that names nothing leaves the choice to the server")
    void emptyAccept() {
        assertThat(ProducedType.choose(declared("application/json"), List.of()))
                .isEqualTo(MediaType.APPLICATION_JSON_TYPE);
    }

    @Test
    @DisplayName("B10 without any declaration the client decides")
    void nothingDeclared() {
        assertThat(ProducedType.choose(List.of(), List.of(MediaType.TEXT_PLAIN_TYPE)))
                .isEqualTo(MediaType.TEXT_PLAIN_TYPE);
        assertThat(ProducedType.choose(List.of(), List.of(MediaType.WILDCARD_TYPE)))
                .isEqualTo(MediaType.APPLICATION_OCTET_STREAM_TYPE);
    }

    private static List<MediaType> declared(String... types) {
        return ProducedType.declared(Optional.of(new Produces() {
            @Override
            public String[] value() {
                return types;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return Produces.class;
            }
        }));
    }
}
