package org.xunyao.app.playback.desk;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.app.playback.PlaybackPorts.Mark;
import org.xunyao.app.playback.PlaybackPorts.Sealed;
import org.xunyao.app.playback.PlaybackPorts.Sealing;
import org.xunyao.evidence.Capture;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.kernel.FaultException;
import org.xunyao.media.link.SealedStill;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipWriter;

/// Seals marked film at the evidence desk in one person's name (一键入证): the original units first, then a
/// picture of one of them, which says from what it was made. What a person marks is lead material, as what
/// the machine seals is; proof is collected at the shop.
///
/// @param may whether the person may watch a camera
/// @param shop the object of the pharmacy where a camera hangs, if it is registered
/// @param stills decodes one unit of a list that begins with a key unit
public record SealAtDesk(
        EvidenceDesk evidence,
        Ticket.OfPerson ticket,
        Predicate<CameraId> may,
        Function<CameraId, Optional<Target>> shop,
        Stills stills)
        implements Sealing {
    /// Port: such as `Pipeline::still`.
    @FunctionalInterface
    public interface Stills {
        /// Makes a picture of the last of these units.
        CompletableFuture<SealedStill> develop(CameraId camera, List<AccessUnit> units);
    }

    @Override
    public Sealed seal(Mark mark) {
        CameraId camera = mark.point().camera();
        if (!may.test(camera)) {
            throw new FaultException("REPLAY-REFUSED", camera.code());
        }
        List<Target> about = new ArrayList<>();
        about.add(new Target("camera", camera.code()));
        shop.apply(camera).ifPresent(about::add);
        // Decoded while the film is still at hand; whether it works says nothing about the film.
        SealedStill still = develop(mark);
        Saved<EvidenceItem> clip = allowed(mark, about);
        return switch (still) {
            case SealedStill.Cannot cannot -> new Sealed(clip, Optional.empty(), cannot.code());
            case SealedStill.Developed picture -> with(mark, clip, picture, about);
        };
    }

    private SealedStill develop(Mark mark) {
        List<AccessUnit> group = new ArrayList<>();
        for (AccessUnit unit : mark.footage().units()) {
            if (unit.key()) {
                group.clear();
            }
            group.add(unit);
            if (unit.number() == mark.still().number()) {
                break;
            }
        }
        return stills.develop(mark.point().camera(), group).join();
    }

    private Saved<EvidenceItem> allowed(Mark mark, List<Target> about) {
        AccessUnit first = mark.footage().units().getFirst();
        var capture = new Capture(
                EvidenceKind.CLIP,
                Clip.MEDIA_TYPE,
                mark.footage().times().at(first),
                Optional.of(first.arrival()),
                new EvidenceSource.OfCamera(mark.point().camera().code()),
                EvidenceUse.LEAD_ONLY,
                Optional.empty(),
                List.of(),
                about);
        try {
            byte[] bytes = ClipWriter.bytes(new Clip(mark.footage().units()));
            return evidence.seal(ticket, capture, new ByteArrayInputStream(bytes));
        } catch (RefusedException refused) {
            throw new FaultException("REPLAY-NO-SEALING", refused.action(), refused);
        } catch (IllegalArgumentException noClip) {
            throw new FaultException("REPLAY-LONG", "film makes no clip", noClip);
        }
    }

    /// The film is saved by now; whatever happens to its picture is said beside it.
    private Sealed with(Mark mark, Saved<EvidenceItem> clip, SealedStill.Developed picture, List<Target> about) {
        try {
            EvidenceId original = clip.result().id();
            return new Sealed(clip, Optional.of(still(mark, original, picture, about)), "");
        } catch (FaultException fault) {
            return new Sealed(clip, Optional.empty(), fault.code());
        }
    }

    private Saved<EvidenceItem> still(
            Mark mark, EvidenceId original, SealedStill.Developed picture, List<Target> about) {
        AccessUnit unit = mark.still();
        var capture = new Capture(
                EvidenceKind.STILL,
                "image/jpeg",
                mark.footage().times().at(unit),
                Optional.of(unit.arrival()),
                new EvidenceSource.OfCamera(mark.point().camera().code()),
                EvidenceUse.LEAD_ONLY,
                Optional.of(original),
                List.of("从原始片段解码第" + picture.unit() + "号编码单元的画面", "按原尺寸编码为 JPEG，不裁剪、不增强"),
                about);
        return evidence.seal(ticket, capture, new ByteArrayInputStream(picture.jpeg()));
    }
}
