package org.xunyao.app.sales;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xunyao.supervision.sales.BadRow;
import org.xunyao.supervision.sales.SaleHit;
import org.xunyao.supervision.sales.SaleLine;
import org.xunyao.supervision.sales.SaleRule;
import org.xunyao.supervision.sales.SalesSource;
import org.xunyao.supervision.sales.SourceState;
import org.xunyao.supervision.sales.TillClock;
import org.xunyao.supervision.sales.scan.ScannedCode;
import org.xunyao.ui.text.Texts;

/// The words of 销售数据.
public final class SalesWords {
    /// Base name of the message bundle.
    public static final String BUNDLE = "org.xunyao.app.sales.sales";

    private static final Pattern SECONDS = Pattern.compile("[+-]?\\d{1,5}(\\.\\d)?");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");
    private static final double THOUSAND = 1_000;

    private final Texts texts;
    private final ZoneId zone;

    /// @param texts any; the bundle is added
    /// @param zone in which times are written
    public SalesWords(Texts texts, ZoneId zone) {
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

    /// A moment.
    public String at(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }

    /// Seconds that somebody typed, such as `-42` or `1.5`.
    Optional<Duration> seconds(String typed) {
        String text = typed.strip();
        return SECONDS.matcher(text).matches()
                ? Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(text) * THOUSAND)))
                : Optional.empty();
    }

    /// How the reading stands.
    String state(SalesPorts.Line line) {
        if (!line.source().isRead()) {
            return of("state.ended");
        }
        if (!line.here()) {
            return of("state.elsewhere", line.source().station());
        }
        return switch (line.state()) {
            case SourceState.Fresh() -> of("state.fresh");
            case SourceState.Reading _ -> of("state.reading");
            case SourceState.Waiting(boolean half) -> of(half ? "state.half" : "state.waiting");
            case SourceState.Gone(Instant since) -> of("state.gone", at(since));
            case SourceState.Refused(String code) -> of("state.refused", texts.fault(code));
        };
    }

    /// The state in a word.
    String mark(SalesPorts.Line line) {
        if (!line.source().isRead()) {
            return of("mark.ended");
        }
        if (!line.here()) {
            return of("mark.elsewhere");
        }
        return switch (line.state()) {
            case SourceState.Fresh() -> of("mark.fresh");
            case SourceState.Reading _ -> of("mark.reading");
            case SourceState.Waiting _ -> of("mark.waiting");
            case SourceState.Gone _ -> of("mark.gone");
            case SourceState.Refused _ -> of("mark.refused");
        };
    }

    /// How far the till's clock stands off.
    String clock(TillClock clock) {
        return switch (clock) {
            case TillClock.Unknown() -> of("clock.unknown");
            case TillClock.Measured(Duration offset, Duration unsure, int lines) ->
                of("clock.measured", signed(offset), number(unsure), Texts.figure(lines));
            case TillClock.Entered(Duration offset, Duration unsure, String person, Instant at) ->
                of("clock.entered", signed(offset), number(unsure), at(at));
        };
    }

    private static String signed(Duration duration) {
        return String.format(Locale.ROOT, "%+.1f", duration.toMillis() / THOUSAND)
                .replaceFirst("^[+-]0\\.0$", "0.0");
    }

    private static String number(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / THOUSAND);
    }

    /// The rules that cannot be judged for want of columns; empty if all can.
    Optional<String> unjudged(SalesSource source) {
        String codes = Arrays.stream(SaleRule.values())
                .filter(rule -> !source.judged().contains(rule))
                .map(SaleRule::code)
                .collect(Collectors.joining("、"));
        return codes.isEmpty() ? Optional.empty() : Optional.of(of("unjudged", codes));
    }

    /// Where a line could not be read, and why.
    String bad(BadRow row) {
        String where = row.column()
                .map(column -> of("bad.cell", Texts.figure(row.number()), of("column." + column)))
                .orElseGet(() -> of("bad.row", Texts.figure(row.number())));
        return where + of("fault." + row.fault());
    }

    /// What was found, in a sentence.
    String hit(SaleHit hit) {
        return of("hit." + hit.key().reason(), hit.figure().toPlainString());
    }

    /// What became of its film.
    String film(SaleHit hit) {
        return switch (hit.film()) {
            case SaleHit.Film.Waits(Instant from) -> of("film.waits", at(from));
            case SaleHit.Film.Sealed _ -> of("film.sealed");
            case SaleHit.Film.None(SaleHit.Why why) -> of("film." + why);
        };
    }

    /// A line of a receipt.
    String line(SaleLine line) {
        var flags = new StringBuilder();
        if (line.flags().prescription()) {
            flags.append(of("flag.prescription"));
        }
        if (line.flags().ephedrine()) {
            flags.append(of("flag.ephedrine"));
        }
        line.review().ifPresent(review -> flags.append(of("flag.review", review)));
        return of(
                "line",
                at(line.sold()),
                line.receipt().number(),
                line.product().name(),
                line.quantity().toPlainString(),
                flags.toString());
    }

    /// What a code is.
    String code(ScannedCode code) {
        return switch (code) {
            case ScannedCode.Trace(String text, String product) -> of("scan.trace", text, product);
            case ScannedCode.Gs1(String text, String gtin, Optional<String> serial) ->
                of("scan.gs1", gtin, serial.orElse(of("scan.none")));
            case ScannedCode.Gtin(String text) -> of("scan.gtin", text);
            case ScannedCode.Unknown(String text, ScannedCode.Why why) -> of("scan.unknown." + why);
        };
    }
}
