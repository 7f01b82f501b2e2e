package org.xunyao.demo.watch;

import java.io.IOException;
import org.xunyao.demo.window.Album;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;

/// The stops of the tour at what the law says: deadlines that run (期限), penalties (罚则裁量), licences of pharmacies
/// (许可证). They are looked at and left as they are.
///
/// @param screen of the running program
/// @param patience waits for what takes a while
/// @param album takes the pictures
public record LawStops(Screen screen, Patience patience, Album album) {
    private static final String TERMS = "#terms-table";
    private static final String VIOLATIONS = "#law-table";
    private static final String SHOPS = "#licence-shops";
    private static final String FIRST_ROW = " .table-row-cell";
    private static final int MOMENT = 60;
    private static final long SETTLE = 500;

    /// The term of the case that was just filed runs.
    ///
    /// @return the board
    /// @throws IOException if the picture is not written
    public String deadlines() throws IOException {
        screen.enter("期限");
        patience.until(
                () -> "the term of the case is on the board, but: " + screen.words("#terms-told"),
                MOMENT,
                () -> screen.textsIn(TERMS).contains("办案期限"));
        Patience.rest(SETTLE);
        album.take("deadlines");
        return screen.textsIn(TERMS);
    }

    /// What the law provides for the first violation of the list.
    ///
    /// @return what was weighed
    /// @throws IOException if the picture is not written
    public String penalties() throws IOException {
        screen.enter("罚则裁量");
        patience.until("violations are listed", MOMENT, () -> screen.shows(VIOLATIONS + FIRST_ROW));
        screen.click(VIOLATIONS + FIRST_ROW);
        patience.until(
                "the law is beside it",
                MOMENT,
                () -> !screen.textsIn("#law-result").isEmpty());
        Patience.rest(SETTLE);
        album.take("penalties");
        return screen.textsIn("#law-penalties");
    }

    /// What the first shop is licensed for.
    ///
    /// @return its licence
    /// @throws IOException if the picture is not written
    public String licences() throws IOException {
        screen.enter("许可证");
        patience.until("shops are listed", MOMENT, () -> screen.shows(SHOPS + FIRST_ROW));
        screen.click(SHOPS + FIRST_ROW);
        patience.until(
                "its licence is beside it",
                MOMENT,
                () -> !screen.textsIn("#licence-facts").isEmpty());
        Patience.rest(SETTLE);
        album.take("licences");
        return screen.textsIn("#licence-facts");
    }
}
