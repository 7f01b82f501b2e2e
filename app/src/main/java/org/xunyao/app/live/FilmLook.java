package org.xunyao.app.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.xunyao.app.watch.SecondLook;
import org.xunyao.media.link.SealedStill;
import org.xunyao.media.link.SecondLook.Look;
import org.xunyao.media.link.SecondLook.Seen;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.fit.StreamKind;

/// Has the media worker decode the film and look again (二次核对), once in each second of it.
///
/// A usable look speaks for its neighbourhood as far as a live look would; film that no usable look speaks
/// for was not seen, so the answer is {@link SecondLook.Cannot}. One person in the zone in any picture is
/// enough to disagree.
///
/// @param looking such as `MediaWorker::secondLook`
/// @param developing such as `MediaWorker::sealedStill`
/// @param cover how far from a look the film counts as seen, as in the duty ledger
record FilmLook(Looking looking, Developing developing, Duration cover) implements SecondLook {
    private static final Duration EVERY = Duration.ofSeconds(1);

    /// Decodes sealed units and looks at some of their pictures.
    @FunctionalInterface
    interface Looking {
        /// Looks.
        ///
        /// @param every least time between two looks
        CompletableFuture<org.xunyao.media.link.SecondLook> look(
                CameraId camera, List<AccessUnit> units, Duration every);
    }

    /// Makes a picture of the last of these units.
    @FunctionalInterface
    interface Developing {
        /// Makes it.
        ///
        /// @param units from the key unit before it on
        CompletableFuture<SealedStill> develop(CameraId camera, List<AccessUnit> units);
    }

    @Override
    public Answer look(List<AccessUnit> units, Zone zone) {
        CameraId camera = units.getFirst().camera();
        try {
            return switch (looking.look(camera, units, EVERY).join()) {
                case org.xunyao.media.link.SecondLook.Cannot cannot -> new Cannot(cannot.code());
                case Seen seen -> judged(seen, units, zone);
            };
        } catch (IllegalArgumentException tooMuch) {
            return new Cannot("film refused: " + tooMuch.getMessage());
        }
    }

    private Answer judged(Seen seen, List<AccessUnit> units, Zone zone) {
        List<Look> usable = seen.looks().stream().filter(Look::usable).toList();
        Optional<Look> somebody = usable.stream()
                .filter(look -> look.persons().stream().anyMatch(zone::holds))
                .findFirst();
        if (somebody.isPresent()) {
            return new Disagrees("somebody in unit " + somebody.get().unit());
        }
        Optional<AccessUnit> dark = units.stream()
                .filter(unit -> !spokenFor(unit.arrival(), usable))
                .findFirst();
        if (dark.isPresent()) {
            return new Cannot("no usable look near unit " + dark.get().number());
        }
        return developed(seen, units, usable.get(usable.size() / 2).unit());
    }

    private boolean spokenFor(Instant moment, List<Look> usable) {
        return usable.stream()
                .anyMatch(look -> Duration.between(look.arrival(), moment).abs().compareTo(cover) <= 0);
    }

    private Answer developed(Seen seen, List<AccessUnit> units, long wanted) {
        List<AccessUnit> group = group(units, wanted);
        return switch (developing.develop(group.getFirst().camera(), group).join()) {
            case SealedStill.Cannot cannot -> new Cannot(cannot.code());
            case SealedStill.Developed still ->
                new Agrees(
                        new Still(still.unit(), "image/jpeg", still.jpeg(), operations(still.unit())),
                        new Finding.Detector(
                                seen.detector(),
                                Optional.of(seen.modelSha256()).filter(digest -> !digest.isEmpty()),
                                seen.threshold()));
        };
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
