package org.xunyao.app.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.xunyao.supervision.identity.Enrolment;
import org.xunyao.supervision.identity.FaceSample;
import org.xunyao.supervision.identity.Notice;
import org.xunyao.supervision.identity.RollAnswer;
import org.xunyao.supervision.identity.RollFinding;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// The words of the screen.
public final class IdentityWords {
    /// Base name of the message bundle.
    public static final String BUNDLE = "org.xunyao.app.identity.identity";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Texts texts;
    private final ZoneId zone;

    /// @param texts any; the bundle is added
    /// @param zone in which moments are written
    public IdentityWords(Texts texts, ZoneId zone) {
        this.texts = texts.with(BUNDLE);
        this.zone = zone;
    }

    /// The sentence of a key.
    public String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /// The sentence of a fault.
    public String fault(String code) {
        return texts.fault(code);
    }

    String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    String line(Notice.Line line) {
        return texts.language() == Language.CHINESE ? line.zh() : line.en();
    }

    /// How a person stands.
    String standing(ShopSheet sheet, Optional<Enrolment> enrolment, LocalDate today) {
        if (enrolment.isEmpty()) {
            return of("person.none");
        }
        Enrolment one = enrolment.get();
        if (one.ending().isPresent()) {
            Enrolment.Ending ending = one.ending().get();
            return of("person.ended", of("why." + ending.why().name()), moment(ending.at()));
        }
        if (!one.holds(today)) {
            return of("person.over", one.consent().until().toString());
        }
        return sheet.readable(one) ? of("person.until", one.consent().until().toString()) : of("person.anew");
    }

    /// What was found in a picture.
    String sample(int number, FaceSample sample) {
        return of(
                "sample",
                Integer.toString(number),
                of("found." + sample.found().name(), Integer.toString(sample.pixels())));
    }

    /// What an answer is.
    String finding(RollAnswer answer) {
        return switch (answer.finding()) {
            case RollFinding.Accepted(var _, double distance) -> of("finding.accepted", two(distance));
            case RollFinding.Other(double distance) -> of("finding.other", two(distance));
            case RollFinding.Unidentified(RollFinding.Why why) ->
                of("finding.unidentified", of("unidentified." + why.name()));
            case RollFinding.AnsweredOtherwise(var _, RollFinding.Way way) ->
                of(way instanceof RollFinding.Way.Card ? "finding.card" : "finding.video");
        };
    }

    static String two(double distance) {
        return String.format(Locale.ROOT, "%.2f", distance);
    }
}
