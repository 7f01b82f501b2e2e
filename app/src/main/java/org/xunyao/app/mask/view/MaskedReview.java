package org.xunyao.app.mask.view;

import java.util.function.Function;
import java.util.function.Supplier;
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
                    CameraId camera = item.head().finding().camera();
                    return masked(ports.sheets().open(item), () -> covers.apply(camera));
                },
                ports.desk(),
                ports.reasons(),
                ports.player());
    }

    private static ReviewSheet masked(ReviewSheet sheet, Supplier<Cover> cover) {
        return new ReviewSheet(
                sheet.duty(),
                sheet.clips(),
                sheet.looks(),
                sheet.still().map(still -> new ReviewSheet.Still(still.at(), still.encoded(), cover)),
                sheet.device(),
                sheet.mode(),
                sheet.fair());
    }
}
