package org.xunyao.supervision.sign;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xunyao.video.found.ReadLine;

/// The figure on a display (显示屏示数). Where it is not plain which figure is meant there is none: a guess would be
/// a false alarm, or a missed one.
public final class DisplayFigure {
    /// A sign of degrees is often read twice.
    private static final Pattern FIGURE = Pattern.compile("(?<![\\d.:/-])([-\u2212]?\\d{1,3}(?:[.,]\\d{1,2})?)"
            + "(?![\\d:/-]|\\.\\d)\\s*((?:\u00b0\\s*)*C|%\\s*RH|%|RH)?");

    private DisplayFigure() {}

    /// One figure and what stands behind it.
    private record Found(double figure, String unit) {
        boolean is(RuleRange.Quantity quantity) {
            return switch (quantity) {
                case CELSIUS -> unit.endsWith("C");
                case HUMIDITY -> unit.startsWith("%") || unit.equals("RH");
            };
        }
    }

    /// Reads it: the only figure with this unit, or the only one at all where it has none.
    public static OptionalDouble of(List<ReadLine> lines, RuleRange.Quantity quantity) {
        String text = lines.stream().map(ReadLine::text).collect(Collectors.joining("\n"));
        Matcher matcher =
                FIGURE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT));
        List<Found> all = matcher.results()
                .map(found -> new Found(
                        Double.parseDouble(found.group(1).replace(',', '.').replace('\u2212', '-')),
                        found.group(2) == null ? "" : found.group(2).replaceAll("\\s", "")))
                .toList();
        List<Found> named = all.stream().filter(one -> one.is(quantity)).toList();
        boolean alone = all.size() == 1 && all.getFirst().unit().isEmpty();
        List<Found> meant = named.isEmpty() && alone ? all : named;
        return meant.size() == 1 ? OptionalDouble.of(meant.getFirst().figure()) : OptionalDouble.empty();
    }
}
