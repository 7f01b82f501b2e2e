package org.xunyao.app.signin.secret;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Terms with the four classes and no book of common passwords.
public final class PlainTerms implements PasswordTerms {
    private final List<PasswordTick> asked;
    private final int least;
    private final int most;

    private PlainTerms(List<PasswordTick> asked, int least, int most) {
        this.asked = List.copyOf(asked);
        this.least = least;
        this.most = most;
    }

    /// As for a person's password.
    public static PlainTerms password() {
        return new PlainTerms(List.of(PasswordTick.values()), 8, 20);
    }

    /// As for the passphrase of the data.
    public static PlainTerms passphrase() {
        return new PlainTerms(List.of(PasswordTick.LENGTH), 12, 128);
    }

    @Override
    public List<PasswordTick> asked() {
        return asked;
    }

    @Override
    public int least() {
        return least;
    }

    @Override
    public int most() {
        return most;
    }

    @Override
    public int history() {
        return 5;
    }

    @Override
    public Set<PasswordTick> unmet(String login, String name, char[] typed) {
        Set<PasswordTick> unmet = EnumSet.noneOf(PasswordTick.class);
        String all = new String(typed);
        put(unmet, PasswordTick.LENGTH, all.length() < least || all.length() > most);
        put(unmet, PasswordTick.UPPER, all.chars().noneMatch(Character::isUpperCase));
        put(unmet, PasswordTick.LOWER, all.chars().noneMatch(Character::isLowerCase));
        put(unmet, PasswordTick.DIGIT, all.chars().noneMatch(Character::isDigit));
        put(unmet, PasswordTick.SYMBOL, all.chars().allMatch(Character::isLetterOrDigit));
        put(unmet, PasswordTick.NAMES, !login.isEmpty() && all.contains(login));
        unmet.retainAll(asked);
        return unmet;
    }

    private static void put(Set<PasswordTick> unmet, PasswordTick tick, boolean missing) {
        if (missing) {
            unmet.add(tick);
        }
    }
}
