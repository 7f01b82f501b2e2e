package org.xunyao.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// AI-01, nobody at the pharmacist's post in business hours (药师不在岗).
///
/// It fires on one unbroken absent stretch of at least the row's length. An unseen stretch breaks it,
/// however short, and so does closing time; stretches are never added up (design/house.md §9).
public final class PostEmpty implements AlarmRuleKind {
    private static final String NAME = "AI-01";

    @Override
    public boolean reads(String rule) {
        return rule.equals(NAME) || rule.startsWith(NAME + "-");
    }

    @Override
    public AlarmRule rule(AlarmRuleRow row) {
        return (segments, hours) -> judge(row, segments, hours);
    }

    private static List<Episode> judge(AlarmRuleRow row, List<Segment> segments, BusinessHours hours) {
        List<Episode> episodes = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment.duty() instanceof Duty.Absent) {
                for (BusinessHours.Stretch open : hours.open(segment.from(), segment.to())) {
                    fire(row, open, episodes);
                }
            }
        }
        return List.copyOf(episodes);
    }

    private static void fire(AlarmRuleRow row, BusinessHours.Stretch stretch, List<Episode> episodes) {
        Duration length = Duration.between(stretch.from(), stretch.to());
        if (length.compareTo(row.absent()) < 0) {
            return;
        }
        Instant firedAt = stretch.from().plus(row.absent());
        Episode next = new Episode(row, stretch.from(), firedAt, stretch.to(), length, 1);
        boolean close = !episodes.isEmpty()
                && Duration.between(episodes.getLast().to(), stretch.from()).compareTo(row.merge()) <= 0;
        if (close) {
            episodes.set(episodes.size() - 1, episodes.getLast().joined(next));
        } else {
            episodes.add(next);
        }
    }
}
