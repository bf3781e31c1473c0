package org.partnershiphub.platform.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * One line of text for people: not blank, no control characters or line breaks (they forge mail
 * headers and calendar lines), no bidirectional overrides (they make text read as another one), no
 * half characters. Right-to-left scripts and emoji are fine. Null passes: add {@code @NotNull}.
 */
@Documented
@Target({
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Line.Check.class)
public @interface Line {

  /** The longest text, in UTF-16 units. */
  int max() default 200;

  String message() default
      "must be one line of at most {max} characters, without control characters";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Says whether a text is such a line. */
  final class Check implements ConstraintValidator<Line, CharSequence> {

    private int max;

    @Override
    public void initialize(Line line) {
      max = line.max();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      return text == null
          || (text.length() <= max
              && !text.toString().isBlank()
              && text.codePoints().noneMatch(Check::isUnfit));
    }

    private static boolean isUnfit(int point) {
      return Character.isISOControl(point)
          || (point >= 0x202A && point <= 0x202E)
          || (point >= 0x2066 && point <= 0x2069)
          || point == 0x2028
          || point == 0x2029
          || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
  }
}
