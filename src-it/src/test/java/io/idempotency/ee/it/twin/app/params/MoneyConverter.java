package io.idempotency.ee.it.twin.app.params;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Of amounts such as 5EUR. */
@Provider
public class MoneyConverter implements ParamConverterProvider, ParamConverter<Money> {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> raw, Type type, Annotation[] annotations) {
        return raw == Money.class ? (ParamConverter<T>) this : null;
    }

    @Override
    public Money fromString(String text) {
        if (text == null) {
            return null;
        }
        int end = text.length() - 3;
        return new Money(Integer.parseInt(text.substring(0, end)), text.substring(end));
    }

    @Override
    public String toString(Money money) {
        return money.amount() + money.currency();
    }
}
