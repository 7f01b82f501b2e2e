package org.xunyao.app.live.second;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.xunyao.app.watch.SecondLook;
import org.xunyao.media.link.SealedStill;
import org.xunyao.media.link.SecondLook.Look;
import org.xunyao.media.link.SecondLook.Seen;
import org.xunyao.supervision.Condition;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.fit.StreamKind;

/// Has the media worker decode the film and look again (二次核对), once in each second of it, or at its key
/// pictures alone where these stand no more than two seconds apart: an alarm waits for it, and the pictures between
/// them cost most of the time. Key pictures that were looked at ahead are not looked at again.
///
/// A look in which the condition holds speaks for its neighbourhood as far as a live look would; film of the
/// episode for which none speaks was not seen, so the answer is {@link SecondLook.Cannot}. Looks one after another
/// in which it does not hold, over the rule's lapse, are enough to disagree; without a lapse, one.
///
/// Of one worker. Any thread.
public final class FilmLook implements SecondLook {
    private static final System.Logger LOG = System.getLogger(FilmLook.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration DENSE = Duration.ofSeconds(2);
    // Pictures come with the jitter of a network.
    private static final Duration JITTER = Duration.ofMillis(300);

    private final Looking looking;
    private final Developing developing;
    private final Duration cover;
    private final Semaphore aheads;
    private final KnownLooks known = new KnownLooks();

    /// @param looking such as `MediaWorker::secondLook`
    /// @param developing such as `MediaWorker::sealedStill`
    /// @param cover how far from a look the film counts as seen, as in the duty ledger
    /// @param aheads as many as may look ahead at once, of all who ask this worker: its places are for alarms
    public FilmLook(Looking looking, Developing developing, Duration cover, Semaphore aheads) {
        this.looking = looking;
        this.developing = developing;
        this.cover = cover;
        this.aheads = aheads;
    }

    /// Decodes sealed units and looks at some of their pictures.
    @FunctionalInterface
    public interface Looking {
        /// Looks.
        ///
        /// @param every least time between two looks
        CompletableFuture<org.xunyao.media.link.SecondLook> look(
                CameraId camera, List<AccessUnit> units, Duration every);
    }

    /// Makes a picture of the last of these units.
    @FunctionalInterface
    public interface Developing {
        /// Makes it.
        ///
        /// @param units from the key unit before it on
        CompletableFuture<SealedStill> develop(CameraId camera, List<AccessUnit> units);
    }

    /// One look, and what it says of the condition.
    private record Told(Look look, Held held) {
        boolean holds() {
            return held instanceof Held.Holds;
        }
    }

    @Override
    public Answer look(List<AccessUnit> units, Question question) {
        try {
            return switch (seen(needed(units), question.condition())) {
                case org.xunyao.media.link.SecondLook.Cannot cannot -> new Cannot(cannot.code());
                case Seen seen -> judged(seen, units, question);
            };
        } catch (IllegalArgumentException tooMuch) {
            return new Cannot("film refused: " + tooMuch.getMessage());
        } finally {
            known.forget(units.getFirst().camera());
        }
    }

    @Override
    public void ahead(List<AccessUnit> units, Condition condition) {
        List<AccessUnit> keys = needed(units);
        List<AccessUnit> rest = unknown(keys, known.of(keys, condition));
        if (!areKeys(keys) || rest.isEmpty() || !aheads.tryAcquire()) {
            return;
        }
        try {
            if (look(rest) instanceof Seen seen) {
                known.keep(rest, seen);
            }
        } catch (IllegalArgumentException tooMuch) {
            LOG.log(Level.DEBUG, "not looked at ahead", tooMuch);
        } finally {
            aheads.release();
        }
    }

    private org.xunyao.media.link.SecondLook seen(List<AccessUnit> wanted, Condition condition) {
        Optional<Seen> before = areKeys(wanted) ? known.of(wanted, condition) : Optional.empty();
        if (before.isEmpty()) {
            return look(wanted);
        }
        List<AccessUnit> rest = unknown(wanted, before);
        if (rest.isEmpty()) {
            return before.get();
        }
        Optional<Seen> whole =
                look(rest) instanceof Seen seen ? KnownLooks.joined(before.get(), seen) : Optional.empty();
        return whole.isPresent() ? whole.get() : look(wanted);
    }

    private org.xunyao.media.link.SecondLook look(List<AccessUnit> units) {
        return looking.look(units.getFirst().camera(), units, EVERY).join();
    }

    private static List<AccessUnit> unknown(List<AccessUnit> wanted, Optional<Seen> seen) {
        Set<Long> known = seen.stream()
                .flatMap(one -> one.looks().stream())
                .map(Look::unit)
                .collect(Collectors.toSet());
        return wanted.stream().filter(unit -> !known.contains(unit.number())).toList();
    }

    private static boolean areKeys(List<AccessUnit> units) {
        return units.stream().allMatch(AccessUnit::key);
    }

    /// What is decoded: the key pictures where nothing of the film is far from one, else everything.
    private static List<AccessUnit> needed(List<AccessUnit> units) {
        Instant key = units.getFirst().arrival();
        for (AccessUnit unit : units) {
            key = unit.key() ? unit.arrival() : key;
            if (Duration.between(key, unit.arrival()).compareTo(DENSE.plus(JITTER)) > 0) {
                return units;
            }
        }
        return units.stream().filter(AccessUnit::key).toList();
    }

    private Answer judged(Seen seen, List<AccessUnit> units, Question question) {
        List<Told> told = seen.looks().stream()
                .map(look -> new Told(look, question.condition().judge(asLive(seen, look), question.zone())))
                .toList();
        List<Told> claimed = told.stream()
                .filter(one -> !one.look().arrival().isBefore(question.from()))
                .toList();
        Optional<Told> against = contradiction(claimed, question.lapse());
        if (against.isPresent()) {
            return new Disagrees(
                    "it does not hold in unit " + against.get().look().unit());
        }
        List<Told> holding = claimed.stream().filter(Told::holds).toList();
        Optional<AccessUnit> dark = units.stream()
                .filter(unit -> !unit.arrival().isBefore(question.from()) && !spokenFor(unit.arrival(), holding))
                .findFirst();
        if (holding.isEmpty() || dark.isPresent()) {
            return new Cannot("no look that holds near unit "
                    + dark.map(AccessUnit::number).orElse(units.getLast().number()));
        }
        List<Long> wanted = question.stills().stream()
                .map(moment -> nearest(told, moment))
                .distinct()
                .toList();
        return developed(seen, units, wanted);
    }

    private static Observation asLive(Seen seen, Look look) {
        return new Observation(
                seen.camera(),
                look.unit(),
                look.unit(),
                look.arrival(),
                look.usable(),
                look.why(),
                look.persons(),
                seen.detector(),
                seen.modelSha256(),
                look.zones(),
                look.found());
    }

    private static Optional<Told> contradiction(List<Told> claimed, Duration lapse) {
        Optional<Told> first = Optional.empty();
        for (Told one : claimed) {
            if (one.held() instanceof Held.Not || one.held() instanceof Held.Excused) {
                first = first.or(() -> Optional.of(one));
                if (apart(first.get(), one.look().arrival()).compareTo(lapse) >= 0) {
                    return Optional.of(one);
                }
            } else if (one.holds()) {
                first = Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean spokenFor(Instant moment, List<Told> holding) {
        return holding.stream().anyMatch(one -> apart(one, moment).compareTo(cover) <= 0);
    }

    private static Duration apart(Told one, Instant moment) {
        return Duration.between(one.look().arrival(), moment).abs();
    }

    /// The unit of the look that says something and is nearest to a moment.
    private static long nearest(List<Told> told, Instant moment) {
        return told.stream()
                .filter(one -> !(one.held() instanceof Held.Unseen))
                .min(Comparator.comparing(one -> apart(one, moment)))
                .orElseThrow()
                .look()
                .unit();
    }

    private Answer developed(Seen seen, List<AccessUnit> units, List<Long> wanted) {
        var stills = new ArrayList<Still>();
        for (long unit : wanted) {
            List<AccessUnit> group = group(units, unit);
            switch (developing.develop(group.getFirst().camera(), group).join()) {
                case SealedStill.Cannot cannot -> {
                    return new Cannot(cannot.code());
                }
                case SealedStill.Developed still ->
                    stills.add(new Still(still.unit(), "image/jpeg", still.jpeg(), operations(still.unit())));
            }
        }
        return new Agrees(
                stills,
                new Finding.Detector(
                        seen.detector(),
                        Optional.of(seen.modelSha256()).filter(digest -> !digest.isEmpty()),
                        seen.threshold()));
    }

    /// From the key unit before the wanted one to the wanted one, which is what its picture needs.
    private static List<AccessUnit> group(List<AccessUnit> units, long wanted) {
        List<AccessUnit> group = new ArrayList<>();
        for (AccessUnit unit : units) {
            if (unit.key()) {
                group.clear();
            }
            group.add(unit);
            if (unit.number() == wanted) {
                return group;
            }
        }
        throw new IllegalStateException("the look names unit " + wanted + ", which was not sent");
    }

    private static List<String> operations(long unit) {
        var steps = new ArrayList<String>();
        if (StreamKind.of(unit) == StreamKind.SUB) {
            steps.add("原始片段取自辅码流：当时主码流没有画面");
        }
        steps.add("从原始片段解码第" + unit + "号编码单元的画面");
        steps.add("按原尺寸编码为 JPEG，不裁剪、不增强");
        return steps;
    }
}
