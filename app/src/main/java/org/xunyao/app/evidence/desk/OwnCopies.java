package org.xunyao.app.evidence.desk;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xunyao.app.evidence.copying.Preview;
import org.xunyao.app.picture.Cover;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.Verdict;
import org.xunyao.evidence.copy.Area;
import org.xunyao.evidence.copy.CopyMaker;
import org.xunyao.evidence.copy.CopyMaker.Made;
import org.xunyao.evidence.copy.CopyStep;
import org.xunyao.kernel.FaultException;
import org.xunyao.ui.task.Progress;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipException;
import org.xunyao.video.clip.ClipReader;
import org.xunyao.video.clip.ClipWriter;
import org.xunyao.video.clip.Mp4;

/// Makes copies of what this station made itself: its stills and its clips. A file that somebody brought
/// may be anything and is not decoded here.
final class OwnCopies {
    private static final int MOST_GAPS = 50;
    private static final String FACES = "faces ";
    private static final String FILM = "faces-film ";

    /// As much of a face's width lies around it, hair and chin, that is hidden with it.
    private static final double AROUND = 0.25;

    private final CopyMasks masks;
    private final EvidenceAtDesks.Faces faces;
    private final EvidenceAtDesks.Films films;

    /// @param masks come before every step
    /// @param faces are made unreadable in stills unless a step says otherwise
    /// @param films have theirs made unreadable unless a step says otherwise
    OwnCopies(CopyMasks masks, EvidenceAtDesks.Faces faces, EvidenceAtDesks.Films films) {
        this.masks = masks;
        this.faces = faces;
        this.films = films;
    }

    /// The maker of one copy.
    ///
    /// @param progress of what takes long
    CopyMaker watched(Progress progress) {
        return (original, steps) -> make(original, steps, progress);
    }

    private Made make(Verdict.Intact original, List<CopyStep> steps, Progress progress) {
        requireOwn(original.item());
        Cover cover = masks.cover(original.item());
        if (original.item().kind() == EvidenceKind.CLIP) {
            CopyMasks.requireFilm(cover);
            List<String> lifted = CopyMasks.notes(cover, List.of());
            Made made = film(clipped(clip(original), steps), steps, progress);
            return new Made(
                    made.mediaType(),
                    made.bytes(),
                    Stream.concat(lifted.stream(), made.notes().stream()).toList());
        }
        var still = new StillCopy(StillCopy.read(original.file()));
        List<CopyStep> hidden = CopyMasks.steps(cover, still.width(), still.height());
        List<String> notes = new ArrayList<>(CopyMasks.notes(cover, hidden));
        List<CopyStep> all = new ArrayList<>(hidden);
        if (steps.stream().noneMatch(CopyStep.BareFaces.class::isInstance)) {
            List<CopyStep> blurred = blurred(still, hidden);
            all.addAll(blurred);
            notes.add(FACES + blurred.size());
        }
        all.addAll(steps);
        return new Made(StillCopy.MEDIA_TYPE, still.after(all), notes);
    }

    /// A still for a page, as JPEG: what is hidden in every copy is hidden in it, and nothing is sealed.
    byte[] page(Verdict.Intact original) {
        requireOwn(original.item());
        var still = new StillCopy(StillCopy.read(original.file()));
        List<CopyStep> hidden = CopyMasks.steps(masks.cover(original.item()), still.width(), still.height());
        List<CopyStep> all = new ArrayList<>(hidden);
        all.addAll(blurred(still, hidden));
        return still.jpeg(all);
    }

    /// Faces are looked for where nothing is hidden already, before anything is cut off.
    private List<CopyStep> blurred(StillCopy still, List<CopyStep> hidden) {
        List<CopyStep> blurred = new ArrayList<>();
        var whole = new Rectangle(still.width(), still.height());
        for (Rectangle face : faces.in(still.jpeg(hidden))) {
            var around = new Rectangle(face);
            around.grow((int) Math.ceil(face.width * AROUND), (int) Math.ceil(face.height * AROUND));
            Rectangle seen = around.intersection(whole);
            if (!seen.isEmpty()) {
                var area = new Area(seen.x, seen.y, seen.width, seen.height);
                blurred.add(new CopyStep.Redact(area, CopyStep.Cover.PIXELS));
            }
        }
        return blurred;
    }

    /// With its faces only for a reason, and then as it was coded; else coded anew without them.
    private Made film(Clip kept, List<CopyStep> steps, Progress progress) {
        boolean mp4 = !steps.isEmpty() && steps.getLast() instanceof CopyStep.Mp4;
        if (steps.stream().anyMatch(CopyStep.BareFaces.class::isInstance)) {
            if (steps.size() == 1) {
                throw new FaultException("COPY-KIND", "the same clip again");
            }
            return film(kept, mp4);
        }
        EvidenceAtDesks.Blurred blurred = films.blurred(kept, progress);
        Made made = film(blurred.clip(), mp4);
        String figures = blurred.pictures() + "/" + blurred.looks() + "/" + blurred.covered();
        return new Made(
                made.mediaType(),
                made.bytes(),
                Stream.concat(Stream.of(FILM + figures), made.notes().stream()).toList());
    }

    private static Made film(Clip clip, boolean mp4) {
        return mp4
                ? new Made(
                        Mp4.MEDIA_TYPE,
                        Mp4.bytes(clip)
                                .orElseThrow(() -> new FaultException("COPY-CODING", "one track cannot hold it")),
                        gaps(clip))
                : new Made(Clip.MEDIA_TYPE, ClipWriter.bytes(clip));
    }

    /// A film goes on where the clip does not: what is missing must be told beside it.
    private static List<String> gaps(Clip clip) {
        List<Clip.Gap> gaps = clip.gaps();
        return Stream.concat(
                        gaps.stream().limit(MOST_GAPS).map(gap -> "gap " + gap.from() + '/' + gap.to()),
                        Stream.of("gaps " + gaps.size()).filter(all -> gaps.size() > MOST_GAPS))
                .toList();
    }

    /// What a copy would be made from.
    ///
    /// @throws FaultException `COPY-MASKED` if something must be hidden that a copy would show
    Preview preview(Verdict.Intact original) {
        if (original.item().kind() == EvidenceKind.CLIP) {
            CopyMasks.requireFilm(masks.cover(original.item()));
        }
        return look(original);
    }

    /// What the item shows: a still with what must be hidden black, of a clip its times.
    ///
    /// @throws FaultException `COPY-MASKED` if it is not known what must be hidden
    Preview look(Verdict.Intact original) {
        requireOwn(original.item());
        Cover cover = masks.cover(original.item());
        if (original.item().kind() == EvidenceKind.CLIP) {
            List<AccessUnit> units = clip(original).units();
            return new Preview.Film(units.getFirst().arrival(), units.getLast().arrival(), units.size());
        }
        byte[] encoded = StillCopy.read(original.file());
        var still = new StillCopy(encoded);
        List<CopyStep> hidden = CopyMasks.steps(cover, still.width(), still.height());
        if (!hidden.isEmpty()) {
            encoded = still.after(hidden);
        }
        return new Preview.Still(
                ByteBuffer.wrap(encoded).asReadOnlyBuffer(),
                still.width(),
                still.height(),
                () -> masks.holds(original.item(), cover));
    }

    private static void requireOwn(EvidenceItem item) {
        boolean own = switch (item.kind()) {
            case STILL -> true;
            case CLIP -> item.mediaType().equals(Clip.MEDIA_TYPE);
            case COLLECTED_FILE, DOCUMENT -> false;
        };
        if (!own) {
            throw new FaultException("COPY-KIND", item.kind() + " " + item.mediaType());
        }
    }

    private static Clip clip(Verdict.Intact original) {
        try (InputStream bytes = Files.newInputStream(original.file())) {
            return ClipReader.read(bytes);
        } catch (ClipException noClip) {
            throw new FaultException("COPY-PICTURE", "no clip", noClip);
        } catch (IOException refused) {
            throw new FaultException("EVIDENCE-DISK", "could not read a clip", refused);
        }
    }

    private static Clip clipped(Clip clip, List<CopyStep> steps) {
        Clip left = clip;
        for (CopyStep step : steps) {
            left = switch (step) {
                case CopyStep.Clip stretch -> clipped(left, stretch);
                case CopyStep.Mp4 last when last == steps.getLast() -> left;
                case CopyStep.Mp4 _ -> throw new FaultException("COPY-STEP", "steps after the last");
                case CopyStep.BareFaces _ -> left;
                case CopyStep.Redact _, CopyStep.Crop _ -> throw new FaultException("COPY-KIND", "an area of a clip");
            };
        }
        return left;
    }

    /// From the last key unit that came at or before the first moment, or else the first one after it.
    private static Clip clipped(Clip clip, CopyStep.Clip stretch) {
        List<AccessUnit> units = clip.units();
        int begin = 0;
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).key() && !units.get(i).arrival().isAfter(stretch.from())) {
                begin = i;
            }
        }
        List<AccessUnit> kept = units.subList(begin, units.size()).stream()
                .takeWhile(unit -> !unit.arrival().isAfter(stretch.to()))
                .toList();
        if (kept.isEmpty() || kept.getLast().arrival().isBefore(stretch.from())) {
            throw new FaultException("COPY-STEP", "no picture in " + stretch.text());
        }
        return new Clip(kept);
    }
}
