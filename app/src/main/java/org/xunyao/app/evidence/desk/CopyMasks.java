package org.xunyao.app.evidence.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xunyao.app.picture.Cover;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.copy.Area;
import org.xunyao.evidence.copy.CopyStep;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.mask.MaskShape;
import org.xunyao.video.CameraId;

/// What privacy masks do to copies that leave the house (隐私遮挡): a still is blackened first of all; film,
/// whose coding cannot be touched, is copied only while the masks are lifted, and says so. A copy is made by
/// one answer to what is hidden, however long it takes.
///
/// @param covers what is hidden of a camera now
record CopyMasks(Function<CameraId, Cover> covers) {
    private static final String LIFTED = "privacy-mask lifted";
    private static final String MASKED = "privacy-mask ";

    /// How what an item shows is covered now.
    ///
    /// @throws FaultException `COPY-MASKED` if that is not known
    Cover cover(EvidenceItem item) {
        Cover cover = ask(item);
        if (cover.isUnknown()) {
            throw new FaultException("COPY-MASKED", "it is not known what is hidden");
        }
        return cover;
    }

    /// Whether that is still how it is covered.
    boolean holds(EvidenceItem item, Cover cover) {
        return ask(item).equals(cover);
    }

    private Cover ask(EvidenceItem item) {
        return item.source() instanceof EvidenceSource.OfCamera(String camera)
                ? covers.apply(new CameraId(camera))
                : Cover.nothing();
    }

    /// The steps that come before all others: the areas, each with the smallest rectangle around it.
    static List<CopyStep> steps(Cover cover, int width, int height) {
        List<CopyStep> steps = new ArrayList<>();
        for (MaskShape shape : cover.hidden()) {
            int left = (int) Math.floor(shape.left() * width);
            int top = (int) Math.floor(shape.top() * height);
            int right = Math.min(width, (int) Math.ceil(shape.right() * width));
            int bottom = Math.min(height, (int) Math.ceil(shape.bottom() * height));
            if (right > left && bottom > top) {
                var area = new Area(left, top, right - left, bottom - top);
                steps.add(new CopyStep.Redact(area, CopyStep.Cover.BLACK));
            }
        }
        return steps;
    }

    /// Refuses film of which something is hidden.
    ///
    /// @throws FaultException `COPY-MASKED`
    static void requireFilm(Cover cover) {
        if (!cover.hidden().isEmpty()) {
            throw new FaultException("COPY-MASKED", "the coding of film cannot be blackened");
        }
    }

    /// What the copy's operations say of it.
    static List<String> notes(Cover cover, List<CopyStep> done) {
        Stream<String> lifted =
                cover instanceof Cover.Lifted(var until) ? Stream.of(LIFTED + " " + until) : Stream.of();
        return Stream.concat(lifted, done.stream().map(step -> MASKED + step.text()))
                .toList();
    }
}
