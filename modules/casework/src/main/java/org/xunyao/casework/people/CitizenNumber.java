package org.xunyao.casework.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/// The rule of citizens' numbers (公民身份号码), GB 11643-1999: six digits of an area, the day of birth,
/// three of a sequence and a check character. The area is not looked up: districts come and go, and
/// numbers stay.
public final class CitizenNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final int BIRTH_AT = 6;
    private static final int BIRTH_END = 14;
    private static final int OLDEST = 130;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private CitizenNumber() {}

    /// What is wrong with a number.
    public enum Flaw {
        /// Not 17 digits and a digit or X.
        SHAPE,
        /// The day of birth is none, lies in the future or more than 130 years back.
        BIRTH,
        /// The check character does not fit: a digit was mistyped.
        CHECK
    }

    /// The first thing that is wrong, or nothing.
    ///
    /// @param number with a capital X, as {@link PersonalNumber#typed} makes it
    /// @param today for the age
    public static Optional<Flaw> flaw(PersonalNumber number, LocalDate today) {
        String text = number.text();
        if (!SHAPE.matcher(text).matches()) {
            return Optional.of(Flaw.SHAPE);
        }
        if (!born(text.substring(BIRTH_AT, BIRTH_END), today)) {
            return Optional.of(Flaw.BIRTH);
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(text.charAt(i), 10);
        }
        char check = CHECKS.charAt(sum % CHECKS.length());
        return text.charAt(WEIGHTS.length) == check ? Optional.empty() : Optional.of(Flaw.CHECK);
    }

    private static boolean born(String day, LocalDate today) {
        try {
            LocalDate birth = LocalDate.parse(day, DAY);
            return !birth.isAfter(today) && !birth.isBefore(today.minusYears(OLDEST));
        } catch (DateTimeException none) {
            return false;
        }
    }
}
