package org.xunyao.supervision.kind;

import java.util.List;
import java.util.Optional;
import org.xunyao.supervision.Condition;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.sign.RuleWord;
import org.xunyao.supervision.sign.Said;
import org.xunyao.video.Observation;
import org.xunyao.video.found.TextReading;
import org.xunyao.video.found.TextUse;
import org.xunyao.video.found.ZoneText;

/// Nobody is in the zone, and no plate says so (无人且未识别到"不在岗"牌). A plate that could not be seen excuses nothing
/// and is told; it is never "not hung".
///
/// @param plate what a plate says, one of these
public record Unattended(List<RuleWord> plate) implements Condition {
    /// Copies the list.
    public Unattended {
        plate = List.copyOf(plate);
    }

    @Override
    public Held judge(Observation look, Zone zone) {
        if (!look.usable()) {
            return Held.unseen(look);
        }
        if (look.persons().stream().anyMatch(zone::holds)) {
            return new Held.Not();
        }
        return plates(look).stream().anyMatch(this::says) ? new Held.Excused() : new Held.Holds();
    }

    @Override
    public Optional<Said> said(Observation look, Zone zone) {
        List<TextReading> plates = plates(look);
        return look.usable() && !plates.isEmpty()
                ? Optional.of(new Said(plates.stream().allMatch(TextReading::seen), ""))
                : Optional.empty();
    }

    private boolean says(TextReading reading) {
        return reading.seen() && plate.stream().anyMatch(word -> word.in(reading.lines()));
    }

    private static List<TextReading> plates(Observation look) {
        return look.found().texts().stream()
                .filter(text -> text.use() == TextUse.PLATE)
                .map(ZoneText::reading)
                .toList();
    }
}
