package org.xunyao.app.sales.ward;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.xunyao.app.watch.Post;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.Duty;
import org.xunyao.supervision.Segment;
import org.xunyao.supervision.sales.PostState;
import org.xunyao.video.CameraId;

/// {@link PostState.Known} by the duty ledger of the last hour. A shop with several posts is empty only where all
/// of them were seen empty all the time.
///
/// @param duties the posts of duty that this station watches now
/// @param ledger what is known of a post, oldest first
public record LedgerPosts(Supplier<List<Post>> duties, Function<CameraId, List<Segment>> ledger)
        implements PostState.Known {
    @Override
    public PostState over(PharmacyId shop, Instant from, Instant to) {
        List<PostState> states = duties.get().stream()
                .filter(post -> post.shop().equals(shop))
                .map(post -> of(ledger.apply(post.camera()), from, to))
                .toList();
        if (states.contains(PostState.PRESENT)) {
            return PostState.PRESENT;
        }
        boolean empty = !states.isEmpty() && states.stream().allMatch(PostState.ABSENT::equals);
        return empty ? PostState.ABSENT : PostState.UNSEEN;
    }

    static PostState of(List<Segment> known, Instant from, Instant to) {
        Instant seen = from;
        boolean whole = true;
        for (Segment segment : known) {
            if (!segment.to().isAfter(from) || !segment.from().isBefore(to)) {
                continue;
            }
            if (segment.duty() instanceof Duty.Present) {
                return PostState.PRESENT;
            }
            whole &= segment.duty() instanceof Duty.Absent && !segment.from().isAfter(seen);
            seen = segment.to();
        }
        return whole && !seen.isBefore(to) ? PostState.ABSENT : PostState.UNSEEN;
    }
}
