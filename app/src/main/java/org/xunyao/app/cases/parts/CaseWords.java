package org.xunyao.app.cases.parts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.xunyao.app.cases.matter.Law;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.app.cases.matter.Term;
import org.xunyao.casework.procedure.Obstacle;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.Money;
import org.xunyao.ui.text.Texts;

/// Dates, terms, stages and articles as this workspace writes them.
public final class CaseWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final int SHOWN = 4;

    private final Texts texts;
    private final ZoneId zone;

    /// @param texts hold the workspace's bundle
    /// @param zone in which times are written
    public CaseWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /// The words behind.
    public Texts texts() {
        return texts;
    }

    /// In which times are written.
    public ZoneId zone() {
        return zone;
    }

    /// The sentence of a key.
    public String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /// 11-20.
    public String day(LocalDate date) {
        return DAY.format(date);
    }

    /// 2026-11-20.
    public String whole(LocalDate date) {
        return date.toString();
    }

    /// 11-20 10:12.
    public String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    /// Where a matter stands, in words.
    public String stage(Matter matter) {
        return matter.stage().map(this::stage).orElseGet(() -> of("stage.ORIGIN"));
    }

    /// A stage in words.
    public String stage(Stage stage) {
        return of("stage." + stage.name());
    }

    /// 1,234.50 元.
    public String yuan(Money amount) {
        return of("yuan", amount.grouped());
    }

    /// A role in words; one that the words do not know stands for itself.
    public String role(String code) {
        return texts.has("who." + code) ? of("who." + code) : code;
    }

    /// 余 9 个工作日, 逾期 2 日, 用 4 个工作日; an estimate is marked 估算.
    public String term(Term term) {
        String key = "term." + term.standing().name() + (term.working() ? ".working" : ".days");
        boolean last =
                term.days() == 0 && (term.standing() == Term.Standing.RUNNING || term.standing() == Term.Standing.SOON);
        boolean same = term.days() == 0 && term.standing() == Term.Standing.MET;
        String words = last ? of("term.today") : same ? of("term.same") : of(key, Texts.figure(term.days()));
        boolean estimated = term.due().estimated() && term.standing() != Term.Standing.MET;
        return estimated ? of("term.estimated", words) : words;
    }

    /// The earlier day counts for reminders; the day after moving past days off is told with it.
    public String due(Term term) {
        String raw = whole(term.due().raw());
        String rolled = whole(term.due().rolled());
        return raw.equals(rolled) ? of("term.due", raw) : of("term.due.rolled", raw, rolled);
    }

    /// 线索核查 15 个工作日.
    public String length(Term term) {
        return of(term.working() ? "term.length.working" : "term.length.days", term.name(), Texts.figure(term.whole()));
    }

    /// An article; one that we did not verify is marked 待核.
    public String law(Law law) {
        return law.verified() ? law.source() : of("law.unverified", law.source());
    }

    /// What stands in the way, a line each, with the articles that ask for it.
    public String obstacles(List<Obstacle> obstacles) {
        return obstacles.stream()
                .map(one -> of("obstacle", of(one.messageKey()), law(new Law(one.source(), one.verified()))))
                .reduce((one, other) -> one + '\n' + other)
                .orElse("");
    }

    /// The ends of a digest: 7c1e…90af.
    public static String digest(String hex) {
        return hex.substring(0, SHOWN) + "…" + hex.substring(hex.length() - SHOWN);
    }

    /// Names in one line.
    public String names(List<String> names) {
        return String.join(of("names.comma"), names);
    }

    /// The words, or the sign for none.
    public String or(Optional<String> words) {
        return words.orElseGet(() -> of("none"));
    }
}
