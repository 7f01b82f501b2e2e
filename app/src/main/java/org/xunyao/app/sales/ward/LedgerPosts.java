package org.xunyao.app.sales.ward;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.xunyao.app.watch.Post;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.Spell;
import org.xunyao.supervision.sales.PostState;
import org.xunyao.video.CameraId;

/// {@link PostState.Known} by the duty ledger of the last hour. A shop with several posts is empty only where all
/// of them were seen empty all the time; a plate that was read at one of them meanwhile speaks for the shop.
///
/// @param duties the posts of duty that this station watches now
/// @param ledger when nobody was seen at a post, oldest first
public record LedgerPosts(Supplier<List<Post>> duties, Function<CameraId, List<Spell>> ledger)
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
        if (states.isEmpty() || states.contains(PostState.UNSEEN)) {
            return PostState.UNSEEN;
        }
        return states.contains(PostState.PLATE_SHOWN) ? PostState.PLATE_SHOWN : PostState.ABSENT;
    }

    static PostState of(List<Spell> known, Instant from, Instant to) {
        Instant seen = from;
        boolean whole = true;
        boolean plate = false;
        for (Spell spell : known) {
            if (!spell.to().isAfter(from) || !spell.from().isBefore(to)) {
                continue;
            }
            if (spell.held() instanceof Held.Not) {
                return PostState.PRESENT;
            }
            whole &= !(spell.held() instanceof Held.Unseen) && !spell.from().isAfter(seen);
            plate |= spell.held() instanceof Held.Excused;
            seen = spell.to();
        }
        if (!whole || seen.isBefore(to)) {
            return PostState.UNSEEN;
        }
        return plate ? PostState.PLATE_SHOWN : PostState.ABSENT;
    }
}
