package org.xunyao.registry.licence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// What stands on a drug business licence (药品经营许可证记载事项).
///
/// @param number as printed; older forms remain valid, so it is text
/// @param scopes codes of {@link LicenceScope}, at least one, none that must not be retailed
/// @param cold whether it names refrigerated and frozen drugs (含冷藏冷冻药品)
/// @param words the scope as it is printed (证载原文); may be empty
/// @param address of the shop (经营地址)
/// @param from first day on which it is valid, from 1900 on
/// @param to last day, up to 9999
public record LicenceText(
        String number,
        LicenceMethod method,
        Set<String> scopes,
        boolean cold,
        String words,
        String address,
        LocalDate from,
        LocalDate to) {
    /// Most characters of a number.
    public static final int NUMBER = 100;
    /// Most characters of the printed scope, and of an address.
    public static final int WORDS = 1_000;
    /// Most categories.
    public static final int MOST = 32;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    /// @throws IllegalArgumentException with the code of {@link #fault} if something is missing, too long or upside
    /// down
    public LicenceText {
        number = number.strip();
        words = words.strip();
        address = address.strip();
        scopes = Set.copyOf(scopes);
        fault(number, scopes, words, address, from, to).ifPresent(code -> {
            throw new IllegalArgumentException(code);
        });
    }

    /// What is wrong: `LICENCE-NUMBER`, `LICENCE-SCOPES`, `LICENCE-WORDS`, `LICENCE-ADDRESS` or `LICENCE-DATES`.
    private static Optional<String> fault(
            String number, Set<String> scopes, String words, String address, LocalDate from, LocalDate to) {
        if (number.isEmpty() || number.length() > NUMBER || steers(number)) {
            return Optional.of("LICENCE-NUMBER");
        }
        if (scopes.isEmpty() || scopes.size() > MOST) {
            return Optional.of("LICENCE-SCOPES");
        }
        if (words.length() > WORDS || steers(words)) {
            return Optional.of("LICENCE-WORDS");
        }
        if (address.isEmpty() || address.length() > WORDS || steers(address)) {
            return Optional.of("LICENCE-ADDRESS");
        }
        boolean days = to.isBefore(from) || from.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR;
        return days ? Optional.of("LICENCE-DATES") : Optional.empty();
    }

    private static boolean steers(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    /// Whether it is valid on a day.
    public boolean valid(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
