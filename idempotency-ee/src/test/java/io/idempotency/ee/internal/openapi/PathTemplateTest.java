package io.idempotency.ee.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {

    @ParameterizedTest
    @DisplayName("B54 a path of JAX-RS is found in the form that a document gives it")
    @CsvSource({
        "'', ''",
        "/, ''",
        "orders, /orders",
        "/orders/, /orders",
        "/orders//{id}, /orders/{id}",
        "'/orders/{id: [0-9]{1,3}}/items', /orders/{id}/items",
        "'{ id : [a-z/]+ }', /{id}",
        "'a/{x:\\d+}-{y}/', /a/{x}-{y}"
    })
    void forms(String path, String template) {
        assertThat(PathTemplate.of(path)).isEqualTo(template);
    }
}
