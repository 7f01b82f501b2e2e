package org.xunyao.app.rehearse;

import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.ui.text.Texts;

/// Why a rule fires, in one sentence for each scenario.
final class RehearseWhy {
    private static final int FAMILY = 5;
    private static final String KEY = "rehearse.why.";

    private RehearseWhy() {}

    /// The sentence.
    ///
    /// @param lasted how long it lasted, in words
    /// @param asked what the rule asks for, in words
    static String of(Texts texts, AlarmRuleRow row, String lasted, String asked) {
        String name = row.rule();
        String own = KEY + name.substring(0, Math.min(FAMILY, name.length()));
        String key = texts.has(own) ? own : KEY + "other";
        return texts.of(
                key,
                lasted,
                asked,
                Texts.figure(row.figures().persons()),
                Texts.figure(row.lapse().toSeconds()));
    }
}
