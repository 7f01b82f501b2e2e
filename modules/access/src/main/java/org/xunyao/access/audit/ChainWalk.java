package org.xunyao.access.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.AuditChain;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.audit.ChainFinding.Bad;

/// Goes along a chain, link by link in the order of the store or of an export, and names the first that
/// is wrong. The station's own check and the stand-alone verifier walk with this class. Not for several
/// threads.
public final class ChainWalk {
    private final Predicate<AuditRecord> whole;
    private final Map<Long, Set<String>> heads = new HashMap<>();
    private long furthest;
    private long first;
    private long count;
    private long expected;
    private @Nullable AuditRecord before;
    private @Nullable Bad bad;
    private long sound;
    private long agreed;

    /// @param whole whether a link's digest is that of its fields, such as `chain::whole`
    /// @param checkpoints that the chain must agree with, in any order
    public ChainWalk(Predicate<AuditRecord> whole, Collection<Checkpoint> checkpoints) {
        this.whole = whole;
        checkpoints.forEach(one -> know(one.sequence(), one.head()));
    }

    /// Says that the chain's next link must be this one; without it the first link taken may be any.
    public void begin(long sequence) {
        first = sequence;
        expected = sequence;
        sound = sequence - 1;
    }

    /// Says what a link's digest is known to be, as a checkpoint would.
    public void know(long sequence, String head) {
        heads.computeIfAbsent(sequence, any -> new HashSet<>()).add(head);
        furthest = Math.max(furthest, sequence);
    }

    /// Takes the next link. After a bad one it only looks for what tells more about that one.
    public void take(AuditRecord link) {
        count++;
        Bad found = bad;
        if (found != null) {
            bad = new Bad(found.sequence(), found.until(), seenAgain(found, link));
            return;
        }
        if (first == 0) {
            begin(link.sequence());
        }
        Optional<Bad> now = judge(link);
        if (now.isPresent()) {
            bad = now.get();
            sound = Math.min(sound, bad.sequence() - 1);
            return;
        }
        sound = link.sequence();
        agreed = heads.containsKey(sound) ? sound : agreed;
        expected = sound + 1;
        before = link;
    }

    /// A line that is no link stands where the next one should.
    public void unreadable() {
        count++;
        first = Math.max(1, first);
        if (bad == null) {
            long at = Math.max(1, expected);
            bad = new Bad(at, at, Flaw.UNREADABLE);
        }
    }

    /// The number of the last link taken that was sound.
    public long reached() {
        return sound;
    }

    /// What it came to.
    public ChainFinding end() {
        return end(0);
    }

    /// What it came to, if there had to be links up to a number.
    ///
    /// @param promised by whoever wrote the file, 0 for nobody
    public ChainFinding end(long promised) {
        long must = Math.max(furthest, promised);
        if (bad == null && must > sound) {
            bad = new Bad(sound + 1, must, Flaw.TRUNCATED);
        }
        return new ChainFinding(
                first,
                sound,
                count,
                Optional.ofNullable(bad),
                agreed == 0 ? OptionalLong.empty() : OptionalLong.of(agreed));
    }

    /// A number that was thought missing and comes later was moved; one that was thought altered and
    /// comes again, sound, had a false one put before it.
    private Flaw seenAgain(Bad found, AuditRecord link) {
        if (link.sequence() != found.sequence()) {
            return found.flaw();
        }
        return switch (found.flaw()) {
            case MISSING -> Flaw.SWAPPED;
            case ALTERED -> whole.test(link) ? Flaw.INSERTED : found.flaw();
            case REPLACED, INSERTED, SWAPPED, FOREIGN, UNREADABLE, TRUNCATED, REWRITTEN -> found.flaw();
        };
    }

    private Optional<Bad> judge(AuditRecord link) {
        AuditRecord last = before;
        if (last != null && !link.station().equals(last.station())) {
            return at(expected, Flaw.FOREIGN);
        }
        if (link.sequence() != expected) {
            return link.sequence() > expected ? at(expected, Flaw.MISSING) : at(link.sequence(), Flaw.INSERTED);
        }
        boolean own = whole.test(link);
        boolean joined = last == null ? startsWell(link) : link.previous().equals(last.digest());
        if (!own || !joined) {
            return broken(link, own, joined);
        }
        Set<String> signed = heads.getOrDefault(expected, Set.of(link.digest()));
        return signed.equals(Set.of(link.digest()))
                ? Optional.empty()
                : Optional.of(new Bad(agreed == 0 ? first : agreed + 1, expected, Flaw.REWRITTEN));
    }

    private static boolean startsWell(AuditRecord link) {
        return link.sequence() > 1 || link.previous().equals(AuditChain.ORIGIN);
    }

    /// Whose fault it is that a link is not its number's: one that names the link before the last was
    /// shifted by something put in, and a sound one that names another digest had its predecessor
    /// replaced.
    private Optional<Bad> broken(AuditRecord link, boolean own, boolean joined) {
        AuditRecord last = before;
        if (joined || last == null) {
            return at(expected, own ? Flaw.REPLACED : Flaw.ALTERED);
        }
        boolean namesTheOneBeforeLast = link.previous().equals(last.previous());
        if (namesTheOneBeforeLast && whole.test(as(link, expected - 1, link.previous()))) {
            return at(expected - 1, Flaw.INSERTED);
        }
        if (own) {
            return at(agreed == expected - 1 ? expected : expected - 1, Flaw.REPLACED);
        }
        return at(expected, whole.test(as(link, expected, last.digest())) ? Flaw.ALTERED : Flaw.SWAPPED);
    }

    private static AuditRecord as(AuditRecord link, long sequence, String previous) {
        return new AuditRecord(
                link.station(),
                sequence,
                link.at(),
                link.actor(),
                link.action(),
                link.target(),
                link.outcome(),
                link.attempt(),
                previous,
                link.digest());
    }

    private static Optional<Bad> at(long sequence, Flaw flaw) {
        return Optional.of(new Bad(sequence, sequence, flaw));
    }
}
