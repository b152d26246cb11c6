package io.idempotency.ee.sample.orders;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;

/** Text that every database can hold: JSON can carry NUL and half surrogate pairs, a PostgreSQL column cannot. */
@Documented
@Constraint(validatedBy = StorableText.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface StorableText {

    /** The message of a violation. */
    String message() default "must not contain NUL or unpaired surrogates";

    /** Validation groups; not used. */
    Class<?>[] groups() default {};

    /** Validation payload; not used. */
    Class<? extends Payload>[] payload() default {};

    /** Accepts null and well-formed Unicode without NUL. */
    class Validator implements ConstraintValidator<StorableText, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null
                    || text.indexOf('\0') < 0
                            && StandardCharsets.UTF_8.newEncoder().canEncode(text);
        }
    }
}
