package org.xunyao.documents.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xunyao.documents.ClockNotes;
import org.xunyao.documents.DocumentId;
import org.xunyao.kernel.Tx;
import org.xunyao.kernel.clock.ClockJump;
import org.xunyao.kernel.clock.ClockJumps;

/// {@link ClockNotes} from the recorded jumps: one sentence each, the latest first, and one for all that
/// do not fit.
public final class ClockNotesOfJumps implements ClockNotes {
    private static final int SENTENCES = 3;
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu年M月d日H时m分s秒", Locale.ROOT);

    private final ClockJumps jumps;
    private final Phrases phrases;
    private final ZoneId zone;

    /// @param zone in which times are printed
    public ClockNotesOfJumps(ClockJumps jumps, Phrases phrases, ZoneId zone) {
        this.jumps = jumps;
        this.phrases = phrases;
        this.zone = zone;
    }

    @Override
    public List<String> take(Tx tx, DocumentId document) {
        List<ClockJump> untold = jumps.untold(tx);
        if (untold.isEmpty()) {
            return List.of();
        }
        var notes = new ArrayList<String>();
        untold.reversed().stream().limit(SENTENCES).map(this::sentence).forEach(notes::add);
        if (untold.size() > SENTENCES) {
            notes.add(phrases.more().replace("{count}", Integer.toString(untold.size() - SENTENCES)));
        }
        jumps.tell(tx, document.value());
        return List.copyOf(notes);
    }

    private String sentence(ClockJump jump) {
        return phrases.one().replace("{before}", words(jump.before())).replace("{after}", words(jump.after()));
    }

    private String words(Instant at) {
        return FORM.format(at.atZone(zone));
    }

    /// The sentences, from `resources/station/clock-notes.csv`.
    ///
    /// @param one with `{before}`, what the clock should have shown, and `{after}`, what it showed
    /// @param more with `{count}`, how many more jumps there were
    public record Phrases(String one, String more) {
        /// Refuses sentences that leave out what they are about.
        public Phrases {
            if (!one.contains("{before}") || !one.contains("{after}") || !more.contains("{count}")) {
                throw new IllegalArgumentException("clock sentences");
            }
        }
    }
}
