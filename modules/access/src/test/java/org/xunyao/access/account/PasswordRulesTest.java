package org.xunyao.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xunyao.access.account.PasswordRules.Shortfall.COMMON;
import static org.xunyao.access.account.PasswordRules.Shortfall.EDGE_SPACE;
import static org.xunyao.access.account.PasswordRules.Shortfall.HAS_LOGIN;
import static org.xunyao.access.account.PasswordRules.Shortfall.KEYBOARD_RUN;
import static org.xunyao.access.account.PasswordRules.Shortfall.NO_DIGIT;
import static org.xunyao.access.account.PasswordRules.Shortfall.NO_LOWER;
import static org.xunyao.access.account.PasswordRules.Shortfall.NO_SYMBOL;
import static org.xunyao.access.account.PasswordRules.Shortfall.NO_UPPER;
import static org.xunyao.access.account.PasswordRules.Shortfall.REPEATS;
import static org.xunyao.access.account.PasswordRules.Shortfall.TOO_LONG;
import static org.xunyao.access.account.PasswordRules.Shortfall.TOO_SHORT;
import static org.xunyao.access.account.PasswordRules.Shortfall.UNTYPABLE;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xunyao.access.account.PasswordRules.Shortfall;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules(
            new PasswordRules.Limits(8, 20, 4, 3),
            Set.of("password", "woaini"),
            List.of("`1234567890-=", "qwertyuiop[]", "abcdefghijklmnopqrstuvwxyz"));

    static Stream<Arguments> table() {
        return Stream.of(
                row("Lanxi#2026"),
                row("Lanxi#6", TOO_SHORT),
                row("Lanxi#26"),
                row("Lanxi#2026Lanxi#2027"),
                row("Lanxi#2026Lanxi#20271", TOO_LONG),
                row("lanxi#2026", NO_UPPER),
                row("LANXI#2026", NO_LOWER),
                row("Lanxi#Sea!", NO_DIGIT),
                row("Lanxi92026", NO_SYMBOL),
                row("Lanxi 92026", NO_SYMBOL),
                row("Ｌａｎｘｉ＃２０２６"),
                row("Lanxi #2026"),
                row(" Lanxi#2026", EDGE_SPACE),
                row("Lanxi#2026\u3000", EDGE_SPACE),
                row("Lanxi#2026😀", UNTYPABLE),
                row("澜溪Lanxi#26", UNTYPABLE),
                row("Lanxi#2026\t", UNTYPABLE),
                row("Xliming#26", HAS_LOGIN),
                row("Xgnimil#26", HAS_LOGIN),
                row("XLiMiNg#26", HAS_LOGIN),
                row("Xqwer#8Tz", KEYBOARD_RUN),
                row("Xrewq#8Tz", KEYBOARD_RUN),
                row("Sea#1234Tz", KEYBOARD_RUN),
                row("Sea#aaa8Tz", REPEATS),
                row("Sea#8Sea#8", REPEATS),
                row("P@ssw0rd!9", COMMON),
                row("#2026Woaini", COMMON),
                row("", TOO_SHORT, NO_UPPER, NO_LOWER, NO_DIGIT, NO_SYMBOL));
    }

    @ParameterizedTest
    @MethodSource("table")
    void everyBrokenRuleIsNamed(String password, Set<Shortfall> broken) {
        assertThat(rules.check("liming", "李明远", password.toCharArray())).isEqualTo(broken);
    }

    @Test
    void whatWasTypedIsNotChanged() {
        char[] typed = "Ｌanxi#2026".toCharArray();
        rules.check("liming", "李明远", typed);
        assertThat(typed).isEqualTo("Ｌanxi#2026".toCharArray());
    }

    private static Arguments row(String password, Shortfall... broken) {
        return Arguments.of(password, Set.of(broken));
    }
}
