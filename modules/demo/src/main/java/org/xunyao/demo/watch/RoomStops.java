package org.xunyao.demo.watch;

import java.io.IOException;
import org.xunyao.demo.window.Album;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;

/// The stops of the tour at what alarms are worth: figures of reviews (复核统计), the workshop of rules (规则工场),
/// second readings of verdicts (结论复读), roll calls of pharmacists (药师核验). They are looked at and left as they are.
///
/// @param screen of the running program
/// @param patience waits for what takes a while
/// @param album takes the pictures
public record RoomStops(Screen screen, Patience patience, Album album) {
    private static final String FIGURES = "#figures-table";
    private static final String RULES = "#workshop-rules";
    private static final String SHOPS = "#identity-shops";
    private static final String FIRST_ROW = " .table-row-cell";
    private static final int MOMENT = 60;
    private static final long SETTLE = 500;

    /// The alarm that was just confirmed is counted.
    ///
    /// @return the table
    /// @throws IOException if the picture is not written
    public String figures() throws IOException {
        screen.enter("复核统计");
        patience.until(
                () -> "a rule is counted, but: " + screen.words("#figures-told"),
                MOMENT,
                () -> screen.shows(FIGURES + FIRST_ROW));
        Patience.rest(SETTLE);
        album.take("figures");
        return screen.textsIn(FIGURES);
    }

    /// A rule, the version in force and what it is worth.
    ///
    /// @return the rule in front
    /// @throws IOException if the picture is not written
    public String rules() throws IOException {
        screen.enter("规则工场");
        patience.until("rules are listed", MOMENT, () -> screen.shows(RULES + FIRST_ROW));
        screen.click(RULES + FIRST_ROW);
        patience.until(
                () -> "a rule is in front, but: " + screen.words("#workshop-told"),
                MOMENT,
                () -> !screen.words("#workshop-current").isEmpty());
        Patience.rest(SETTLE);
        album.take("workshop");
        return screen.words("#workshop-title") + ": " + screen.words("#workshop-current");
    }

    /// Who decided an alarm reads none of it a second time, whatever the sample is, so the inspector has nothing here.
    ///
    /// @return what the room says
    /// @throws IOException if the picture is not written
    public String reread() throws IOException {
        screen.enter("结论复读");
        patience.until(
                () -> "the own verdict is not offered, but: " + screen.words("#reread-place"),
                MOMENT,
                () -> screen.shows("#reread-pages") && screen.reads("现在没有要读的告警"));
        Patience.rest(SETTLE);
        album.take("second-reading");
        return "a verdict of one's own is not offered: 现在没有要读的告警";
    }

    /// A shop, and whether faces may be compared there.
    ///
    /// @return the shop in front
    /// @throws IOException if the picture is not written
    public String identity() throws IOException {
        screen.enter("药师核验");
        patience.until("shops are listed", MOMENT, () -> screen.shows(SHOPS + FIRST_ROW));
        screen.click(SHOPS + FIRST_ROW);
        patience.until(
                () -> "a shop is in front, but: " + screen.words("#identity-told"),
                MOMENT,
                () -> !screen.words("#identity-standing").isEmpty());
        Patience.rest(SETTLE);
        album.take("identity");
        return screen.words("#identity-title") + ": " + screen.words("#identity-standing");
    }
}
