package org.xunyao.video.found;

import java.util.List;
import java.util.Optional;

/// What one look found in zones, beside changed cells (区域所见). A zone that is not among it was not looked at.
///
/// @param texts at most {@value #MOST}
/// @param wears at most {@value #MOST}
public record ZoneFinds(List<ZoneText> texts, List<ZoneWear> wears) {
    /// Most zones of a camera.
    public static final int MOST = 16;
    /// Nothing was looked for.
    public static final ZoneFinds NONE = new ZoneFinds(List.of(), List.of());

    private static final int LONGEST = 64;

    /// Copies the lists and refuses what is too much.
    public ZoneFinds {
        texts = List.copyOf(texts);
        wears = List.copyOf(wears);
        if (texts.size() > MOST || wears.size() > MOST) {
            throw new IllegalArgumentException(texts.size() + " and " + wears.size() + " zones");
        }
    }

    /// What was read in a zone; empty if nothing was looked for there.
    public Optional<TextReading> text(String zone) {
        return texts.stream()
                .filter(text -> text.zone().equals(zone))
                .map(ZoneText::reading)
                .findFirst();
    }

    /// Who wears what in a zone; empty if nothing was looked for there.
    public Optional<WearCount> wear(String zone) {
        return wears.stream()
                .filter(wear -> wear.zone().equals(zone))
                .map(ZoneWear::count)
                .findFirst();
    }

    /// Refuses names of zones that are empty or too long.
    ///
    /// @throws IllegalArgumentException if it is not 1..64 characters
    public static void requireName(String zone) {
        if (zone.isEmpty() || zone.length() > LONGEST) {
            throw new IllegalArgumentException("zone of " + zone.length() + " characters");
        }
    }
}
