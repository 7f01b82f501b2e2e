package org.xunyao.app.signin.desk;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xunyao.access.account.PasswordRules;
import org.xunyao.access.account.PasswordRules.Shortfall;
import org.xunyao.app.signin.secret.PasswordTerms;
import org.xunyao.app.signin.secret.PasswordTick;

/// The rules of a person's password as lines that tick.
public final class RuleTerms implements PasswordTerms {
    private final PasswordRules rules;
    private final int history;

    /// @param history so many passwords may not come again; 0 for an account that has none yet
    public RuleTerms(PasswordRules rules, int history) {
        this.rules = rules;
        this.history = history;
    }

    /// The lines that these shortfalls belong to.
    static Set<PasswordTick> ticks(Collection<Shortfall> shortfalls) {
        Set<PasswordTick> ticks = EnumSet.noneOf(PasswordTick.class);
        shortfalls.forEach(shortfall -> ticks.add(tick(shortfall)));
        return ticks;
    }

    private static PasswordTick tick(Shortfall shortfall) {
        return switch (shortfall) {
            case TOO_SHORT, TOO_LONG -> PasswordTick.LENGTH;
            case NO_UPPER -> PasswordTick.UPPER;
            case NO_LOWER -> PasswordTick.LOWER;
            case NO_DIGIT -> PasswordTick.DIGIT;
            case NO_SYMBOL, EDGE_SPACE, UNTYPABLE -> PasswordTick.SYMBOL;
            case HAS_LOGIN, HAS_NAME -> PasswordTick.NAMES;
            case KEYBOARD_RUN, REPEATS, COMMON -> PasswordTick.EASY;
            case REUSED -> PasswordTick.REUSED;
        };
    }

    @Override
    public List<PasswordTick> asked() {
        return Arrays.stream(PasswordTick.values())
                .filter(tick -> tick != PasswordTick.REUSED || history > 0)
                .toList();
    }

    @Override
    public int least() {
        return rules.limits().least();
    }

    @Override
    public int most() {
        return rules.limits().most();
    }

    @Override
    public int history() {
        return history;
    }

    @Override
    public Set<PasswordTick> unmet(String login, String name, char[] typed) {
        return ticks(rules.check(login, name, typed));
    }
}
