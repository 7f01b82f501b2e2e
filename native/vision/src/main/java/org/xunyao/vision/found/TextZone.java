package org.xunyao.vision.found;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Rect;
import org.xunyao.video.found.ReadLine;
import org.xunyao.video.found.TextReading;
import org.xunyao.video.found.TextSight;
import org.xunyao.video.found.TextUse;
import org.xunyao.video.task.TaskZone;
import org.xunyao.video.task.ZoneTask;

/// One zone whose words are read, and its last reading. One thread.
final class TextZone {
    private static final double NANOS = 1e9;

    private final Outline outline;
    private final ZoneTask.Words task;
    private TextReading last = TextReading.nothing(TextSight.WAITING);
    private byte @Nullable [] lookedLike;
    private long readAt;

    /// What a zone needs to be read.
    ///
    /// @param reader empty where there is none
    /// @param turns who may read next; empty where everybody may, as in film
    /// @param nanos measures how long reading took
    record Means(
            Optional<WordReader> reader, Cutter cutter, Optional<Turns> turns, FindLimits limits, LongSupplier nanos) {}

    TextZone(TaskZone zone, ZoneTask.Words task) {
        this.outline = Outline.of(zone.corners());
        this.task = task;
    }

    /// What is known of its words at this look.
    TextReading look(Look look, Means means) {
        Rect at = outline.even(look.y().cols(), look.y().rows());
        if (means.reader().isEmpty()) {
            return TextReading.nothing(TextSight.NO_READER);
        }
        if (at.height < task.leastHeight() || at.width < 2) {
            return rests(TextSight.SMALL, look, means);
        }
        boolean hidden = look.persons().stream()
                .anyMatch(person -> outline.meets(person, means.limits().margin()));
        if (hidden || Cutter.moving(look.moved(), outline) >= means.limits().moving()) {
            return rests(TextSight.HIDDEN, look, means);
        }
        byte[] sketch = means.cutter().sketch(look, at);
        byte[] before = lookedLike;
        boolean same = before != null
                && Sketches.differing(before, sketch, means.limits().step())
                        < means.limits().changed();
        if (same && age(look) < task.rereadSeconds()) {
            return rests(last.sight(), look, means);
        }
        if (means.turns().map(turns -> turns.mine(this, look.nanos())).orElse(true)) {
            read(look, at, sketch, means);
            return last;
        }
        boolean believed = same && age(look) < means.limits().late() * task.rereadSeconds();
        return last.at(believed ? last.sight() : TextSight.WAITING, age(look));
    }

    /// It wants to read nothing now.
    private TextReading rests(TextSight sight, Look look, Means means) {
        means.turns().ifPresent(turns -> turns.leave(this));
        return last.at(sight, age(look));
    }

    private void read(Look look, Rect at, byte[] sketch, Means means) {
        long began = means.nanos().getAsLong();
        Optional<WordReader.Words> words = means.reader()
                .flatMap(reader -> reader.read(means.cutter().cut(look, at), task.use() == TextUse.GOODS));
        means.turns().ifPresent(turns -> turns.done(this, began, means.nanos().getAsLong()));
        last = words.map(read -> reading(read, look, at)).orElse(TextReading.nothing(TextSight.NO_READER));
        lookedLike = sketch;
        readAt = look.nanos();
    }

    private TextReading reading(WordReader.Words words, Look look, Rect at) {
        List<ReadLine> lines = new ArrayList<>();
        boolean low = false;
        for (WordReader.Line line : words.lines()) {
            double x = (at.x + line.x()) / look.y().cols();
            double y = (at.y + line.y()) / look.y().rows();
            String text = ReadLine.plain(line.text()).strip();
            if (text.isEmpty() || !outline.contains(x, y)) {
                continue;
            }
            if (line.height() < task.leastLine()) {
                low = true;
            } else if (lines.size() < TextReading.MOST_LINES) {
                lines.add(new ReadLine(text, Math.clamp(line.score(), 0, 1)));
            }
        }
        List<String> codes = words.codes().stream()
                .map(ReadLine::plain)
                .filter(code -> !code.isEmpty())
                .limit(TextReading.MOST_CODES)
                .toList();
        return new TextReading(low && lines.isEmpty() ? TextSight.SMALL : TextSight.READ, 0, lines, codes);
    }

    private int age(Look look) {
        return lookedLike == null ? 0 : (int) Math.clamp((look.nanos() - readAt) / NANOS, 0, TextReading.OLDEST);
    }
}
