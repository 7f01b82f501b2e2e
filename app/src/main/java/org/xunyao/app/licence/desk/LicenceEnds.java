package org.xunyao.app.licence.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.xunyao.app.licence.LicenceWords;
import org.xunyao.registry.licence.ShopLicence;
import org.xunyao.ui.notice.Notice;
import org.xunyao.ui.notice.Notices;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;

/// Tells of licences whose last day is over (许可证到期): once a day, those that ended yesterday or since it looked
/// last, so that nobody finds out by a rule that went silent. JavaFX thread.
public final class LicenceEnds {
    private static final int NAMED = 3;

    private final Supplier<List<ShopLicence>> all;
    private final Supplier<LocalDate> today;
    private final Tasks tasks;
    private final Notices notices;
    private final Texts texts;
    private Optional<LocalDate> looked = Optional.empty();
    private boolean busy;

    /// @param all reads every pharmacy and its newest licence, off the JavaFX thread
    /// @param today by the station's clock
    /// @param texts any
    public LicenceEnds(
            Supplier<List<ShopLicence>> all, Supplier<LocalDate> today, Tasks tasks, Notices notices, Texts texts) {
        this.all = all;
        this.today = today;
        this.tasks = tasks;
        this.notices = notices;
        this.texts = texts.with(LicenceWords.BUNDLE);
    }

    /// Looks anew if a day has passed; to be called every few seconds. What cannot be read now is told with the next
    /// look.
    public void tick() {
        LocalDate now = today.get();
        LocalDate since = looked.orElse(now.minusDays(1));
        if (busy || looked.filter(day -> !day.isBefore(now)).isPresent()) {
            return;
        }
        busy = true;
        tasks.quietly(
                "licence.ends",
                progress -> all.get(),
                read -> {
                    busy = false;
                    looked = Optional.of(now);
                    tell(read, since, now);
                },
                code -> busy = false);
    }

    private void tell(List<ShopLicence> read, LocalDate since, LocalDate now) {
        List<String> ended = read.stream()
                .filter(one -> one.licence()
                        .map(licence -> licence.text().to())
                        .filter(last -> !last.isBefore(since) && last.isBefore(now))
                        .isPresent())
                .map(one -> one.shop().name())
                .toList();
        if (!ended.isEmpty()) {
            String names = ended.stream().limit(NAMED).collect(Collectors.joining(texts.of("ended.comma")));
            String key = ended.size() > NAMED ? "ended.many" : "ended";
            notices.say(
                    Notice.Kind.URGENT,
                    texts.of(key, names, Texts.figure(ended.size())),
                    Optional.of(texts.of("ended.more")),
                    List.of());
        }
    }
}
