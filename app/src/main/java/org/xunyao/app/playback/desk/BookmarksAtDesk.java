package org.xunyao.app.playback.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.app.playback.bookmark.BookmarkPorts;
import org.xunyao.app.playback.bookmark.BookmarkPorts.Listed;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.bookmark.Bookmark;
import org.xunyao.supervision.bookmark.BookmarkDesk;
import org.xunyao.video.CameraId;
import org.xunyao.video.timeline.Coverage;

/// Bookmarks at their desk in one person's name.
///
/// @param known cameras of this station; bookmarks of others are not shown
/// @param may whether the person may watch a camera: bookmarks of others are not shown
/// @param film of which time there is film of a camera
public record BookmarksAtDesk(
        BookmarkDesk desk,
        Ticket.OfPerson ticket,
        boolean looks,
        Predicate<CameraId> known,
        Predicate<CameraId> may,
        Function<CameraId, Coverage> film)
        implements BookmarkPorts.Kept {
    @Override
    public List<Listed> all() {
        if (!looks) {
            return List.of();
        }
        Map<CameraId, Coverage> coverage = new HashMap<>();
        return desk.all(ticket).stream()
                .filter(one -> one.cameras().stream().allMatch(camera -> known.test(camera) && may.test(camera)))
                .map(one -> new Listed(
                        one,
                        one.cameras().stream()
                                .anyMatch(camera -> holds(coverage.computeIfAbsent(camera, film), one.moment()))))
                .toList();
    }

    private static boolean holds(Coverage coverage, Instant moment) {
        Optional<Instant> next = coverage.from(moment);
        return next.filter(from -> !from.isAfter(moment.plus(Coverage.STUTTER))).isPresent();
    }

    @Override
    public void save(Bookmark bookmark) {
        try {
            var _ = desk.save(ticket, bookmark);
        } catch (RefusedException refused) {
            throw new FaultException("BOOKMARK-NO-RIGHT", refused.action(), refused);
        }
    }

    @Override
    public void delete(UUID id) {
        try {
            var _ = desk.delete(ticket, id);
        } catch (RefusedException refused) {
            throw new FaultException("BOOKMARK-NO-RIGHT", refused.action(), refused);
        }
    }
}
