package org.xunyao.app.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.app.backup.parts.BackupWords;
import org.xunyao.ui.control.Fact;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.Level;
import org.xunyao.ui.text.Texts;

/// Says in one line how the backups stand, for the door and the system page, and complains when they are
/// overdue.
///
/// @param look reads the target; asked off the JavaFX thread
/// @param zone in which moments are written
public record BackupFacts(BackupPorts.Look look, ZoneId zone) {
    /// The line of the door.
    public Fact fact(Texts texts) {
        return fact(look.now(), new BackupWords(texts, zone));
    }

    /// The complaint, while there is reason for one.
    public Optional<String> notice(Texts texts) {
        return notice(look.now(), new BackupWords(texts, zone));
    }

    /// The same line from a known state.
    static Fact fact(BackupState state, BackupWords words) {
        String sentence = sentence(state, words);
        boolean well = state.shared() || (!state.overdue() && state.trouble().isEmpty());
        return new Fact(
                state.shared() ? Icon.NOTE : well ? Icon.DONE : Icon.LOOK,
                words.of("fact.backup"),
                sentence,
                well ? Level.QUIET : Level.LOOK);
    }

    /// The same complaint from a known state.
    static Optional<String> notice(BackupState state, BackupWords words) {
        if (!state.overdue()) {
            return Optional.empty();
        }
        String what = sentence(state, words);
        return Optional.of(state.trouble()
                .map(code -> words.of("notice.trouble", what, words.texts().fault(code)))
                .orElseGet(() -> words.of("notice.overdue", what)));
    }

    private static String sentence(BackupState state, BackupWords words) {
        if (state.shared()) {
            return words.of("fact.shared");
        }
        Optional<Instant> whole = state.whole().map(copy -> copy.label().at());
        if (whole.isPresent()) {
            String when = words.said(whole.get(), state.now());
            return state.overdue()
                    ? words.of("fact.overdue", when, days(state, whole.get()))
                    : words.of("fact.proved", when);
        }
        if (!state.chosen()) {
            return words.of("fact.unset");
        }
        return state.good()
                .map(BackupCopy::label)
                .map(label -> words.of("fact.same", words.said(label.at(), state.now())))
                .orElseGet(() -> words.of(state.trouble().isPresent() ? "fact.unknown" : "fact.none"));
    }

    /// Begun days since it was to be complained about.
    private static String days(BackupState state, Instant at) {
        return Texts.figure(1
                + Duration.between(at.plus(state.plan().alarmAfter()), state.now())
                        .toDays());
    }
}
