package org.xunyao.app.alarms.beside;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xunyao.app.alarms.QueueCell;
import org.xunyao.app.alarms.ReviewItem;
import org.xunyao.app.alarms.ReviewWords;
import org.xunyao.ui.control.WarningLevel;
import org.xunyao.ui.notice.Notice;
import org.xunyao.ui.notice.Notices;
import org.xunyao.ui.text.Texts;

/// Says in a corner that alarms have come, wherever the person works. However many come at once, it is one
/// word, of the most urgent; it never takes the keyboard from what is being typed.
public final class AlarmCall {
    private final Notices notices;
    private final ReviewWords words;

    /// @param words of the review
    public AlarmCall(Notices notices, ReviewWords words) {
        this.notices = notices;
        this.words = words;
    }

    /// Tells of alarms that were not there before.
    ///
    /// @param fresh at least one
    public void tell(List<ReviewItem> fresh) {
        ReviewItem first = fresh.stream()
                .min(Comparator.comparing((ReviewItem item) -> level(item))
                        .thenComparing(item -> item.due().at()))
                .orElseThrow();
        String fact = words.of(
                "beside.call",
                words.of("warning." + level(first).name()),
                words.title(first),
                first.shop(),
                first.point());
        String more =
                fresh.size() == 1 ? words.of("beside.f8") : words.of("beside.more", Texts.figure(fresh.size() - 1L));
        notices.say(
                level(first) == WarningLevel.RED ? Notice.Kind.URGENT : Notice.Kind.TOLD,
                fact,
                Optional.of(more),
                List.of());
    }

    private static WarningLevel level(ReviewItem item) {
        return QueueCell.level(item.head().colour());
    }
}
