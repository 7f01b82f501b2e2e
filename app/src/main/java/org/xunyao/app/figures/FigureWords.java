package org.xunyao.app.figures;

import java.time.Duration;
import java.util.Locale;
import org.xunyao.supervision.RuleBook;
import org.xunyao.supervision.figures.FigureRow;
import org.xunyao.supervision.figures.Precision;
import org.xunyao.ui.text.Texts;

/// Figures of reviews in words.
public final class FigureWords {
    /// Base name of this screen's message bundle.
    public static final String BUNDLE = "org.xunyao.app.figures.figures";

    private static final long HOUR = 60;
    private static final double PERCENT = 100;

    private final Texts texts;

    /// @param texts any; the screen's own bundle is added
    public FigureWords(Texts texts) {
        this.texts = texts.with(BUNDLE);
    }

    Texts texts() {
        return texts;
    }

    /// A sentence of the bundle.
    public String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /// 87 %（71–95，n=40）, or that the data are too few.
    ///
    /// @param least decisions below which no share is told
    public String precision(FigureRow row, int least) {
        Precision share = row.precision();
        return share.decided() < least || share.value().isEmpty()
                ? texts.of("precision.few", Texts.figure(share.decided()))
                : texts.of(
                        "precision",
                        percent(share.value().getAsDouble()),
                        percent(share.from()),
                        percent(share.to()),
                        Texts.figure(share.decided()));
    }

    /// 96 %（48/50）, where there are few only 2/3, and a dash where no limit was due.
    ///
    /// @param least decisions below which no share is told
    public String inTime(FigureRow row, int least) {
        long of = row.measured();
        if (of == 0) {
            return texts.of("none");
        }
        String kept = Texts.figure(row.inTime());
        return of < least
                ? texts.of("intime.few", kept, Texts.figure(of))
                : texts.of("intime", percent((double) row.inTime() / of), kept, Texts.figure(of));
    }

    /// 药师不在岗 AI-01 第 7 版; a rule that no table holds any more keeps its code.
    ///
    /// @param code such as `AI-01/7`
    public String rule(RuleBook book, String code) {
        int slash = code.lastIndexOf('/');
        String id = code.substring(0, slash);
        int version = Integer.parseInt(code, slash + 1, code.length(), 10);
        return book.row(id, version)
                .map(row -> of("rule", row.scenario(), id, Texts.figure(version)))
                .orElse(code);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f", share * PERCENT);
    }

    /// 14 分, 3 小时 5 分, or a dash where nobody decided.
    public String median(FigureRow row) {
        return row.median().map(this::span).orElseGet(() -> texts.of("none"));
    }

    private String span(Duration span) {
        long minutes = span.toMinutes();
        return minutes < HOUR
                ? texts.of("minutes", Texts.figure(minutes))
                : texts.of("hours", Texts.figure(minutes / HOUR), Texts.figure(minutes % HOUR));
    }
}
