package org.xunyao.documents.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// What lies on which page of a volume (卷内页码). Pages count from 1 without a gap; cover, directory and note at
/// the end are not counted, as files are bound in China.
///
/// @param lines in order; the list of digests is the last
public record DossierPlan(Volume volume, List<DossierLine> lines) {
    /// Checks that each line begins where the one before ended.
    ///
    /// @throws IllegalArgumentException if a page is missing or comes twice
    public DossierPlan {
        lines = List.copyOf(lines);
        int next = 1;
        for (DossierLine line : lines) {
            if (line.from() != next) {
                throw new IllegalArgumentException("page " + next + " of " + volume + " is not " + line.from());
            }
            next = line.to() + 1;
        }
    }

    /// Numbers the pages.
    ///
    /// @param filed in order
    /// @param pages how many something has, at least 1
    /// @param digests how many pages the list of digests has
    public static DossierPlan of(Volume volume, List<Filed> filed, ToIntFunction<Filed> pages, int digests) {
        var lines = new ArrayList<DossierLine>();
        int next = 1;
        for (Filed each : filed) {
            var line = new DossierLine(Optional.of(each), next, pages.applyAsInt(each));
            lines.add(line);
            next = line.to() + 1;
        }
        lines.add(new DossierLine(Optional.empty(), next, digests));
        return new DossierPlan(volume, lines);
    }

    /// How many pages are numbered (页数).
    public int pages() {
        return lines.isEmpty() ? 0 : lines.getLast().to();
    }

    /// How many things lie in it (件数); the list of digests counts.
    public int items() {
        return lines.size();
    }
}
