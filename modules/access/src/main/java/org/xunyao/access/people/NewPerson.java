package org.xunyao.access.people;

import java.util.regex.Pattern;
import org.xunyao.kernel.FaultException;

/// Somebody who is to get an account (新增人员).
///
/// @param login 3 to 32 small letters, digits, `.`, `_`, `-`; begins with a letter
/// @param name as printed on documents, at most 60 characters
/// @param unit at most 60 characters
/// @param badge number of the enforcement certificate (执法证号), or empty; at most 40 characters
public record NewPerson(String login, String name, String unit, String badge) {
    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{2,31}");
    private static final int NAME_MOST = 60;
    private static final int BADGE_MOST = 40;

    /// @throws FaultException `ACCOUNT-LOGIN` or `ACCOUNT-NAME` if it does not fit
    public NewPerson {
        login = login.strip();
        name = name.strip();
        unit = unit.strip();
        badge = badge.strip();
        if (!LOGIN.matcher(login).matches()) {
            throw new FaultException("ACCOUNT-LOGIN", "login");
        }
        if (!fits(name, NAME_MOST) || !fits(unit, NAME_MOST) || (!badge.isEmpty() && !fits(badge, BADGE_MOST))) {
            throw new FaultException("ACCOUNT-NAME", "name, unit or badge");
        }
    }

    private static boolean fits(String text, int most) {
        return !text.isEmpty()
                && text.codePointCount(0, text.length()) <= most
                && text.codePoints().noneMatch(Character::isISOControl);
    }
}
