package org.xunyao.app.mask.view;

import java.util.function.Function;
import org.xunyao.app.alarms.ReviewPorts;
import org.xunyao.app.alarms.ReviewSheet;
import org.xunyao.app.picture.Cover;
import org.xunyao.video.CameraId;

/// Says with the still of every alarm what must not be seen of it. What the detector saw is not touched.
public final class MaskedReview {
    private MaskedReview() {}

    /// The same ports with stills that are covered.
    ///
    /// @param covers what is hidden of a camera now
    public static ReviewPorts of(ReviewPorts ports, Function<CameraId, Cover> covers) {
        return new ReviewPorts(
                ports.queue(),
                item -> {
                    ReviewSheet sheet = ports.sheets().open(item);
                    CameraId camera = item.head().finding().camera();
                    return new ReviewSheet(
                            sheet.duty(),
                            sheet.clips(),
                            sheet.looks(),
                            sheet.still()
                                    .map(still -> new ReviewSheet.Still(
                                            still.at(), still.encoded(), () -> covers.apply(camera))),
                            sheet.device(),
                            sheet.mode(),
                            sheet.fair());
                },
                ports.desk(),
                ports.reasons(),
                ports.player());
    }
}
