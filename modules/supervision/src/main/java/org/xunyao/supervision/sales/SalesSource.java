package org.xunyao.supervision.sales;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunyao.registry.PharmacyId;
import org.xunyao.video.CameraId;

/// A file that a till of a shop goes on writing, and this station goes on reading (销售数据来源).
///
/// @param station that reads it: a path means something there only
/// @param title what people call it, at most 200 characters
/// @param file absolute path
/// @param camera whose film belongs to its sales; empty if none sees the till
/// @param clock what a person entered, else {@link TillClock.Unknown}
/// @param entry who entered it
/// @param ended when a person ended the reading
public record SalesSource(
        UUID id,
        String station,
        PharmacyId shop,
        String title,
        String file,
        SalesLayout layout,
        Optional<CameraId> camera,
        TillClock clock,
        Entry entry,
        Optional<Instant> ended) {
    private static final int TITLE = 200;
    private static final int FILE = 1_000;

    /// Who entered it, and when.
    ///
    /// @param person the audit's name
    public record Entry(String person, Instant at) {}

    /// Refuses what could not be called or found.
    public SalesSource {
        if (title.isBlank() || title.length() > TITLE || file.isBlank() || file.length() > FILE) {
            throw new IllegalArgumentException("title or file");
        }
    }

    /// Whether it is read.
    public boolean isRead() {
        return ended.isEmpty();
    }

    /// The rules that its columns suffice for (可判规则); the others are not judged, and that is told.
    public Set<SaleRule> judged() {
        var rules = EnumSet.noneOf(SaleRule.class);
        if (layout.has(SaleColumn.PRESCRIPTION)) {
            rules.add(SaleRule.UNATTENDED);
            if (layout.has(SaleColumn.REVIEW)) {
                rules.add(SaleRule.UNREVIEWED);
            }
        }
        if (layout.has(SaleColumn.EPHEDRINE)) {
            rules.add(SaleRule.EPHEDRINE);
        }
        if (layout.has(SaleColumn.TRACE) && layout.has(SaleColumn.APPROVAL)) {
            rules.add(SaleRule.UNTRACED);
        }
        return rules;
    }

    /// The same with another clock.
    public SalesSource with(TillClock other) {
        return new SalesSource(id, station, shop, title, file, layout, camera, other, entry, ended);
    }

    /// The same, no longer read.
    public SalesSource ended(Instant at) {
        return new SalesSource(id, station, shop, title, file, layout, camera, clock, entry, Optional.of(at));
    }
}
