package org.xunyao.app.workshop;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunyao.supervision.Episode;
import org.xunyao.supervision.workshop.Comparison;
import org.xunyao.supervision.workshop.Demotion;
import org.xunyao.supervision.workshop.RaisedAlarm;
import org.xunyao.supervision.workshop.RaisedAlarm.Outcome;
import org.xunyao.supervision.workshop.RuleFigures;
import org.xunyao.supervision.workshop.RuleState;
import org.xunyao.supervision.workshop.RuleVersion;
import org.xunyao.supervision.workshop.Suggestion;
import org.xunyao.supervision.workshop.TrialSum;
import org.xunyao.supervision.workshop.Worth;
import org.xunyao.ui.task.JobState;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;

/// The words of the workshop of rules.
public final class WorkshopWords {
    /// Base name of the message bundle.
    public static final String BUNDLE = "org.xunyao.app.workshop.workshop";

    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,4})(?:[:：]([0-5][0-9]))?");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int TENTHS = 10;
    private static final int PERCENT = 100;

    private final Texts texts;
    private final WorkshopPorts.Terms terms;
    private final ZoneId zone;

    /// @param texts any; the bundle is added
    public WorkshopWords(Texts texts, WorkshopPorts.Terms terms) {
        this.texts = texts.with(BUNDLE);
        this.terms = terms;
        this.zone = terms.zone();
    }

    /// The sentence of a key.
    public String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /// All words.
    public Texts texts() {
        return texts;
    }

    /// A length as it is typed: minutes and seconds, such as 30:00.
    public static String typed(Duration length) {
        return String.format(Locale.ROOT, "%d:%02d", length.toMinutes(), length.toSecondsPart());
    }

    /// The length that somebody typed: minutes, or minutes and seconds.
    public Optional<Duration> read(String typed) {
        Matcher parts = LENGTH.matcher(typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String seconds = parts.group(2) == null ? "0" : parts.group(2);
        return Optional.of(Duration.ofMinutes(Long.parseLong(parts.group(1))).plusSeconds(Long.parseLong(seconds)));
    }

    /// A length in words.
    public String length(Duration length) {
        if (length.toHours() > 0) {
            return texts.of("length.hours", Texts.figure(length.toHours()), Texts.figure(length.toMinutesPart()));
        }
        return length.toSecondsPart() == 0
                ? texts.of("length.minutes", Texts.figure(length.toMinutes()))
                : texts.of("length.seconds", Texts.figure(length.toMinutes()), Texts.figure(length.toSecondsPart()));
    }

    /// How far a reading is, such as 40% and the camera it is at; empty while nobody knows.
    String far(JobState state) {
        return state instanceof JobState.Running running && running.share() >= 0
                ? texts.of("lines.far", Texts.figure(Math.round(running.share() * PERCENT)), running.sentence())
                : "";
    }

    /// A moment with its year.
    public String at(Instant at) {
        return WHOLE.format(at.atZone(zone));
    }

    /// A moment of this year.
    public String moment(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    /// The place of a line.
    public String scope(RuleLine line) {
        return line.camera().isEmpty() ? texts.of("scope.bureau") : line.place();
    }

    /// What people call a camera.
    public String place(CameraId camera) {
        return terms.places().apply(camera.code());
    }

    /// Figures as one sentence.
    public String figures(RuleFigures figures) {
        return texts.of("figures", length(figures.sustained()), length(figures.merge()));
    }

    /// Which version is in force, since when and by whom.
    public String current(RuleLine line) {
        String figures = figures(RuleFigures.of(line.row()));
        String version = Texts.figure(line.row().version());
        return line.versions().stream()
                .filter(one -> one.version() == line.row().version())
                .flatMap(one -> one.force().stream().map(force -> new Set(one, force)))
                .findFirst()
                .map(set -> texts.of(
                        "current.set",
                        version,
                        figures,
                        at(set.force().from()),
                        person(set.version().asked().owner()),
                        person(set.force().approvedBy())))
                .orElseGet(() -> texts.of(line.row().verified() ? "current" : "current.unverified", version, figures));
    }

    /// A version that is in force.
    private record Set(RuleVersion version, RuleState.InForce force) {}

    /// The name of a person.
    public String person(String actor) {
        return terms.names().apply(actor);
    }

    /// A share with its interval, or 数据不足.
    public String precision(Worth worth) {
        return terms.limits().scant(worth)
                ? texts.of("scant")
                : texts.of("precision", percent(worth.permille()), percent(worth.low()), percent(worth.high()));
    }

    /// The same as a whole sentence.
    public String precisionWhole(RuleLine line) {
        Worth worth = line.worth();
        var limits = terms.limits();
        String counts = texts.of(
                "precision.counts",
                Texts.figure(worth.right()),
                Texts.figure(worth.wrong()),
                Texts.figure(worth.waiting()),
                Texts.figure(worth.untold()));
        if (limits.scant(worth)) {
            return texts.of("precision.scant", Texts.figure(worth.decided()), Texts.figure(limits.decided()), counts);
        }
        String judged = texts.of(
                limits.reached(worth) ? "precision.reached" : "precision.missed", Texts.figure(limits.target()));
        return texts.of(
                "precision.whole",
                precision(worth),
                judged,
                counts,
                Texts.figure(limits.target()),
                Texts.figure(limits.demote()));
    }

    /// That a rule is shown once a day.
    public String demoted(Demotion demotion) {
        return texts.of(
                "demoted",
                at(demotion.at()),
                Texts.figure(demotion.decided()),
                Texts.figure(demotion.right()),
                Texts.figure(terms.limits().demote()));
    }

    /// That a demotion was ended.
    public String lifted(Demotion demotion) {
        return demotion.lifted()
                .map(end -> texts.of("demoted.lifted", at(demotion.at()), at(end.at()), person(end.by()), end.reason()))
                .orElseGet(() -> demoted(demotion));
    }

    private static String percent(int permille) {
        return Texts.figure(Math.round(permille / (float) TENTHS));
    }

    /// What figures would have done, as one sentence.
    public String effect(Comparison effect) {
        return texts.of(
                "effect",
                Texts.figure(effect.removed(Outcome.FALSE)),
                Texts.figure(effect.all(Outcome.FALSE)),
                Texts.figure(effect.removed(Outcome.RIGHT)),
                Texts.figure(effect.all(Outcome.RIGHT)));
    }

    /// On what that rests.
    public String ground(Comparison effect, Rehearsed read) {
        if (effect.seen().isZero()) {
            return texts.of("ground.nothing", moment(read.from()), moment(read.to()));
        }
        String said = texts.of(
                "ground",
                Texts.figure(read.cameras()),
                Texts.figure(read.posts()),
                length(effect.seen()),
                length(effect.unseen()),
                Texts.figure(effect.fired()));
        String more = effect.added() == 0 ? "" : texts.of("ground.added", Texts.figure(effect.added()));
        String unsaid = effect.unsaid() == 0 ? "" : texts.of("ground.unsaid", Texts.figure(effect.unsaid()));
        return said + more + unsaid;
    }

    /// What became of an alarm.
    public String outcome(RaisedAlarm alarm) {
        String word = texts.of("outcome." + alarm.outcome().name());
        return alarm.reason()
                .map(code -> texts.of("outcome.reason", word, terms.reasons().apply(code)))
                .orElse(word);
    }

    /// When and why it would fire.
    public String would(Episode episode) {
        return texts.of(
                "would",
                moment(episode.firedAt()),
                length(episode.longest()),
                length(episode.row().sustained()));
    }

    /// A version as one sentence.
    public String version(RuleVersion version) {
        String said = texts.of(
                "version",
                Texts.figure(version.version()),
                figures(version.figures()),
                person(version.asked().owner()),
                at(version.asked().at()),
                version.asked().reason());
        return said + texts.of("version.state", state(version.state()));
    }

    private String state(RuleState state) {
        return switch (state) {
            case RuleState.Draft() -> texts.of("state.draft");
            case RuleState.Rehearsed(TrialSum trial) -> texts.of("state.rehearsed", trial(trial));
            case RuleState.InForce force ->
                texts.of("state.force", at(force.from()), person(force.approvedBy()), trial(force.trial()));
            case RuleState.Replaced(Optional<RuleState.InForce> was, Instant to) ->
                was.map(force -> texts.of("state.replaced", at(force.from()), at(to), person(force.approvedBy())))
                        .orElseGet(() -> texts.of("state.dropped", at(to)));
        };
    }

    private String trial(TrialSum trial) {
        return trial.nothing()
                ? texts.of("trial.nothing")
                : texts.of(
                        "trial",
                        moment(trial.from()),
                        moment(trial.to()),
                        Texts.figure(trial.removed()),
                        Texts.figure(trial.falses()),
                        Texts.figure(trial.lost()),
                        Texts.figure(trial.trues()),
                        length(trial.unseen()));
    }

    /// A suggestion as one sentence.
    public String suggestion(Suggestion suggestion) {
        String why = terms.reasons().apply(suggestion.reason());
        return switch (suggestion) {
            case Suggestion.Longer longer ->
                texts.of(
                        "suggest.longer",
                        why,
                        Texts.figure(longer.alarms()),
                        length(longer.figures().sustained()),
                        effect(longer.effect()));
            case Suggestion.OtherHours hours ->
                texts.of(
                        "suggest.hours",
                        why,
                        Texts.figure(hours.alarms()),
                        place(hours.camera()),
                        hours.hours().text(),
                        effect(hours.effect()));
            case Suggestion.Redraw redraw ->
                texts.of("suggest.redraw", why, Texts.figure(redraw.alarms()), place(redraw.camera()));
            case Suggestion.Nothing nothing -> texts.of("suggest.nothing", why, Texts.figure(nothing.alarms()));
            case Suggestion.Scant scant ->
                texts.of(
                        "suggest.scant",
                        why,
                        Texts.figure(scant.alarms()),
                        Texts.figure(scant.rights()),
                        Texts.figure(terms.limits().reasons()),
                        Texts.figure(terms.limits().rights()));
        };
    }
}
