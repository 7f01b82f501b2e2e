package org.xunyao.app.streams;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.xunyao.supervision.online.OnlineRate;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.doctor.Addressee;
import org.xunyao.video.doctor.Cause;
import org.xunyao.video.doctor.Diagnosis;
import org.xunyao.video.doctor.Remedy;
import org.xunyao.video.doctor.Step;
import org.xunyao.video.doctor.Step.Kind;
import org.xunyao.video.doctor.Step.Verdict;

/// The words for findings, proofs and rates; of the screen and of papers. Other screens may use it for a
/// {@link Diagnosis} too.
public final class StreamWords {
    /// Base name of the message bundle.
    public static final String BUNDLE = "org.xunyao.app.streams.streams";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int TENTHS = 10;

    private final Texts texts;
    private final ZoneId zone;

    /// @param texts any; the bundle is added
    /// @param zone in which moments are written
    public StreamWords(Texts texts, ZoneId zone) {
        this.texts = texts.with(BUNDLE);
        this.zone = zone;
    }

    /// The sentence of a key.
    public String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /// All words.
    public Texts texts() {
        return texts;
    }

    /// The zone of moments.
    public ZoneId zone() {
        return zone;
    }

    /// What is wrong.
    public String cause(Cause cause) {
        return texts.of("cause." + cause.name());
    }

    /// What is to be done.
    public String action(Remedy remedy) {
        return texts.of("action." + remedy.action());
    }

    /// Who does it.
    public String addressee(Addressee addressee) {
        return texts.of("addressee." + addressee.name());
    }

    /// Whom to ask if that did not help; empty where there is nobody else.
    public String fallback(Remedy remedy) {
        return remedy.fallback() == remedy.addressee() ? "" : texts.of("fallback", addressee(remedy.fallback()));
    }

    /// A step of the proof as a sentence.
    public String proof(Step step) {
        var said = new ArrayList<Object>(step.said());
        if (step.kind() == Kind.ADDRESS && step.verdict() == Verdict.BAD) {
            said.set(0, texts.of("reason." + step.said().getFirst()));
        } else if (step.kind() == Kind.SCENE) {
            said.set(0, texts.of("cause." + step.said().getFirst()));
        } else if (step.kind() == Kind.EXCHANGE && step.verdict() == Verdict.BAD) {
            said.replaceAll(part -> part.toString().isEmpty() ? texts.of("proof.EXCHANGE.none") : part);
        }
        return texts.of("proof." + step.kind() + "." + step.verdict(), said.toArray());
    }

    /// A verdict in a word.
    public String mark(Verdict verdict) {
        return texts.of("mark." + verdict.name());
    }

    /// The lines of what was said over the wire; none if nothing was.
    public static List<String> talk(Diagnosis diagnosis) {
        return diagnosis.proof().stream()
                .filter(step -> step.kind() == Kind.EXCHANGE)
                .flatMap(step -> step.transcript().stream())
                .toList();
    }

    /// When the picture was last good.
    public String before(Diagnosis diagnosis) {
        return diagnosis.before().map(good -> full(good.at())).orElseGet(() -> texts.of("doctor.before.none"));
    }

    /// A moment to the minute.
    public String at(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    /// A moment to the second.
    public String full(Instant at) {
        return SECOND.format(at.atZone(zone));
    }

    /// A month, such as 2026-11.
    public static String month(YearMonth month) {
        return month.toString();
    }

    /// A rate with one decimal, or that it is not known.
    public String rate(OnlineRate rate) {
        OptionalInt permille = rate.permille();
        return permille.isEmpty() ? texts.of("rates.unknown") : texts.of("rates.percent", percent(permille.getAsInt()));
    }

    /// Tenths of a percent as a figure, such as 99.9.
    public static String percent(int permille) {
        return String.format(Locale.ROOT, "%d.%d", permille / TENTHS, permille % TENTHS);
    }

    /// What must be known to read a rate rightly; empty if nothing.
    public String note(OnlineRate rate, int scantPercent) {
        var notes = new ArrayList<String>();
        if (rate.wholeDays()) {
            notes.add(texts.of("rates.note.days"));
        }
        if (rate.ownLine() > 0) {
            notes.add(texts.of("rates.note.line", Texts.figure(rate.ownLine())));
        }
        if (rate.scant(scantPercent)) {
            notes.add(texts.of("rates.note.scant"));
        }
        return String.join(" · ", notes);
    }
}
