package org.xunyao.app.watch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.xunyao.access.audit.LedgerDigest.Stretch;
import org.xunyao.supervision.LedgerText;
import org.xunyao.supervision.Segment;
import org.xunyao.video.CameraId;

/// Takes the entries of the duty ledger into a digest as they close, for the ledger itself is kept for an
/// hour only. Each post has a chain: it begins with the SM3 of nothing, and each entry makes it the SM3 of
/// the chain so far and the entry's line. A stretch's digest is the SM3 over one line for each post,
/// `CAMERA ENTRIES CHAIN`, ordered by camera. One thread uses it at a time.
public final class LedgerDays {
    private final Map<String, Post> posts = new TreeMap<>();
    private final Function<CameraId, List<Segment>> ledger;
    private final UnaryOperator<String> sm3;
    private final ZoneId zone;
    private final Supplier<? extends Collection<CameraId>> cameras;
    private Instant from;

    /// @param cameras of the posts that are watched now; one that had a post once stays
    /// @param ledger what is known of a post over the last hour at least, oldest first, without a gap
    /// @param sm3 over UTF-8, as hexadecimal digits
    /// @param zone of the station's calendar
    /// @param start when the ledgers began
    public LedgerDays(
            Supplier<? extends Collection<CameraId>> cameras,
            Function<CameraId, List<Segment>> ledger,
            Function<byte[], String> sm3,
            ZoneId zone,
            Instant start) {
        this.ledger = ledger;
        this.sm3 = text -> sm3.apply(text.getBytes(StandardCharsets.UTF_8));
        this.zone = zone;
        this.from = start;
        this.cameras = cameras;
        enter();
    }

    /// Takes what closed since the last call; to be called more often than once an hour.
    ///
    /// @param settled up to here no look comes any more
    /// @return the days that are over by then
    public List<Stretch> follow(Instant settled) {
        enter();
        var over = new ArrayList<Stretch>();
        for (Instant midnight = midnight(); !midnight.isAfter(settled); midnight = midnight()) {
            end(midnight).ifPresent(over::add);
        }
        posts.values().forEach(post -> post.take(closed(post, settled)));
        return over;
    }

    /// Ends the stretch that runs, because the program ends.
    ///
    /// @param at within the day that runs
    public Optional<Stretch> end(Instant at) {
        if (!at.isAfter(from)) {
            return Optional.empty();
        }
        if (posts.isEmpty()) {
            from = at;
            return Optional.empty();
        }
        long entries = 0;
        var text = new StringBuilder();
        for (Post post : posts.values()) {
            post.take(until(post, at));
            entries += post.entries;
            text.append(post.camera.code() + " " + post.entries + " " + post.chain + "\n");
            post.begin(at);
        }
        var stretch = new Stretch(LocalDate.ofInstant(from, zone), from, at, entries, sm3.apply(text.toString()));
        from = at;
        return Optional.of(stretch);
    }

    private void enter() {
        cameras.get().forEach(camera -> posts.computeIfAbsent(camera.code(), code -> new Post(camera, from)));
    }

    private Instant midnight() {
        return LocalDate.ofInstant(from, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /// The last entry may still grow.
    private List<Segment> closed(Post post, Instant settled) {
        List<Segment> known = ledger.apply(post.camera);
        return known.subList(0, Math.max(0, known.size() - 1)).stream()
                .filter(entry -> !entry.to().isAfter(settled))
                .toList();
    }

    private List<Segment> until(Post post, Instant end) {
        return ledger.apply(post.camera).stream()
                .filter(entry -> entry.from().isBefore(end))
                .map(entry -> entry.to().isAfter(end) ? new Segment(entry.from(), end, entry.duty()) : entry)
                .toList();
    }

    /// How far one post's entries were taken.
    private final class Post {
        private final CameraId camera;
        private Instant taken;
        private String chain;
        private long entries;

        Post(CameraId camera, Instant start) {
            this.camera = camera;
            this.taken = start;
            this.chain = sm3.apply("");
        }

        void begin(Instant at) {
            taken = at;
            chain = sm3.apply("");
            entries = 0;
        }

        void take(List<Segment> some) {
            for (Segment entry : some) {
                if (entry.to().isAfter(taken)) {
                    Instant begins = entry.from().isBefore(taken) ? taken : entry.from();
                    chain = sm3.apply(chain + LedgerText.line(camera, new Segment(begins, entry.to(), entry.duty())));
                    taken = entry.to();
                    entries++;
                }
            }
        }
    }
}
