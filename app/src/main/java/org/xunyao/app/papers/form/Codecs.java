package org.xunyao.app.papers.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Words;
import org.xunyao.documents.form.SheetValues;
import org.xunyao.kernel.Digests;

/// The codecs of the shapes. Dates from 1900 on may be typed as 2026-5-6, 2026/5/6,
/// 20260506 or 2026年5月6日.
final class Codecs {
    static final Codec<String> TEXT = new Codec<>(text -> text, Codecs::text, "HIDDEN");
    static final Codec<LocalDate> DAY = new Codec<>(Codecs::written, Codecs::day, "DAY");
    static final Codec<Optional<LocalDate>> MAYBE_DAY = new Codec<>(Codecs::writtenMaybe, Codecs::maybeDay, "DAY");
    static final Codec<LocalDateTime> MOMENT = new Codec<>(Codecs::written, Codecs::moment, "MOMENT");
    static final Codec<Boolean> TICK = new Codec<>(Object::toString, text -> Optional.of(text.equals("true")), "TICK");
    static final Codec<Integer> COUNT = new Codec<>(Object::toString, Codecs::count, "COUNT");
    static final Codec<List<Officer>> OFFICERS = new Codec<>(Codecs::written, Codecs::officers, "OFFICERS");
    static final Codec<Digests> SEALED = new Codec<>(Codecs::written, Codecs::digests, "SEALED");

    private static final String DATE =
            "(\\d{4})(?:\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?|(\\d{2})(\\d{2}))";
    private static final Pattern DAY_FORM = Pattern.compile(DATE);
    private static final Pattern MOMENT_FORM = Pattern.compile(DATE + "\\s*(\\d{1,2})\\s*[:：时]\\s*(\\d{1,2})\\s*分?");
    private static final Pattern COUNT_FORM = Pattern.compile("[0-9]{1,2}");
    private static final int OFFICER_PARTS = 3;
    private static final int HOUR = 6;

    private Codecs() {}

    /// One of the constants of an enumeration, by its name.
    static <E extends Enum<E>> Codec<E> choice(Class<E> type) {
        return new Codec<>(
                Enum::name,
                text -> List.of(type.getEnumConstants()).stream()
                        .filter(each -> each.name().equals(text))
                        .findFirst(),
                "CHOICE");
    }

    private static Optional<String> text(String typed) {
        try {
            return Optional.of(Words.clean(typed));
        } catch (IllegalArgumentException hidden) {
            return Optional.empty();
        }
    }

    private static Optional<Optional<LocalDate>> maybeDay(String typed) {
        Optional<LocalDate> day = day(typed);
        return typed.isBlank() || day.isPresent() ? Optional.of(day) : Optional.empty();
    }

    private static String writtenMaybe(Optional<LocalDate> day) {
        return day.map(each -> written(each)).orElse("");
    }

    // The pair of patterns leaves either groups 2 and 3 or groups 4 and 5.
    private static Optional<LocalDate> day(String typed) {
        Matcher form = DAY_FORM.matcher(typed.strip());
        return form.matches() ? day(form) : Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher form) {
        boolean parted = form.group(2) != null;
        try {
            return Optional.of(LocalDate.of(
                            Integer.parseInt(form.group(1)),
                            Integer.parseInt(form.group(parted ? 2 : 4)),
                            Integer.parseInt(form.group(parted ? 3 : 5))))
                    .filter(SheetValues::fits);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> moment(String typed) {
        Matcher form = MOMENT_FORM.matcher(typed.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            int hour = Integer.parseInt(form.group(HOUR));
            int minute = Integer.parseInt(form.group(HOUR + 1));
            return day(form).map(day -> day.atTime(hour, minute));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> count(String typed) {
        String text = typed.strip();
        return COUNT_FORM.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<List<Officer>> officers(String text) {
        var named = new ArrayList<Officer>();
        for (String line : text.lines().toList()) {
            String[] parts = line.split("\t", -1);
            if (parts.length == OFFICER_PARTS) {
                named.add(new Officer(parts[0], parts[1], parts[2]));
            }
        }
        return Optional.of(named);
    }

    private static Optional<Digests> digests(String text) {
        String[] parts = text.split(" ", -1);
        try {
            return parts.length == OFFICER_PARTS
                    ? Optional.of(new Digests(parts[0], parts[1], Long.parseLong(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String written(LocalDate day) {
        return String.format(Locale.ROOT, "%04d-%02d-%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static String written(LocalDateTime moment) {
        return written(moment.toLocalDate())
                + String.format(Locale.ROOT, " %02d:%02d", moment.getHour(), moment.getMinute());
    }

    private static String written(List<Officer> officers) {
        return String.join(
                "\n",
                officers.stream()
                        .map(each -> each.name() + "\t" + each.badge() + "\t" + each.unit())
                        .toList());
    }

    private static String written(Digests digests) {
        return digests.sha256() + " " + digests.sm3() + " " + digests.size();
    }
}
