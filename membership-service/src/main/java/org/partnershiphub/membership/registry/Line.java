package org.partnershiphub.membership.registry;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One line of text that people read, in any script; absent or something to see, at most 200
 * characters, nothing that hides in it (control characters, halves of surrogate pairs, marks that
 * turn the reading direction of the text around it).
 */
@Size(max = 200)
@Pattern(
    regexp =
        "(?s)(?=.*[\\p{L}\\p{N}\\p{P}\\p{S}])[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]*+")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Line {

  String message() default
      "must be one line of 1 to 200 characters, without control or direction-override characters";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
