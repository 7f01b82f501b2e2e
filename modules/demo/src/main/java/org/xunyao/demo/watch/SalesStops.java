package org.xunyao.demo.watch;

import java.io.IOException;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.xunyao.demo.shop.TillExport;
import org.xunyao.demo.window.Album;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;
import org.xunyao.demo.window.TourException;

/// The stops of the tour at sales of a till (销售数据): its export is read while it grows, and what was found has film
/// and an alarm a minute later. AI-06 takes five minutes, AI-02 five minutes of an empty post, AI-19 a day, so a tour
/// shows AI-07.
///
/// @param screen of the running program
/// @param patience waits for what takes a while
/// @param album takes the pictures
/// @param till which sells
/// @param typed where its export lies, as a person types it
public record SalesStops(Screen screen, Patience patience, Album album, TillExport till, String typed) {
    private static final String ROOM = "销售数据";
    private static final String HITS = "#sales-hits";
    private static final String SOURCE = "一号收银台";
    private static final String SHOP = "康民大药房（滨河店）";
    private static final String CAMERA = "C01";
    private static final String RULE = "AI-07";
    private static final int MOMENT = 60;
    private static final int FILM = 180;
    private static final int MOST = 40;
    private static final long SETTLE = 500;
    /// A till writes whole seconds: what is sold in the second of the entry was sold before it.
    private static final long SECOND = 1_500;

    /// A source is added by its path, and what is sold behind it is found.
    ///
    /// @return what was found
    /// @throws IOException if the picture or the export is not written
    public String found() throws IOException {
        screen.enter(ROOM);
        patience.until("a path can be typed", MOMENT, () -> screen.shows("#sales-type"));
        Patience.rest(SETTLE);
        screen.press(KeyCode.L);
        patience.until("the field for the path is there", MOMENT, () -> screen.focused("#sales-path"));
        screen.type(typed);
        screen.press(KeyCode.ENTER);
        patience.until(
                () -> "its first lines are read, but: " + screen.words("#sales-path-told"),
                MOMENT,
                () -> screen.focused("#sales-title"));
        screen.type(SOURCE);
        choose("sales-shop", SHOP);
        choose("sales-camera", CAMERA);
        Patience.rest(SETTLE);
        album.take("sales-source");
        screen.press(KeyCode.CONTROL, KeyCode.S);
        patience.until(
                () -> "the source is read, but: " + screen.words("#sales-add-told"),
                MOMENT,
                () -> screen.textsIn("#sales-sources").contains(SOURCE));
        Patience.rest(SECOND);
        till.sell();
        patience.until(
                () -> "too many boxes are found, but: " + screen.textsIn(HITS),
                MOMENT,
                () -> screen.textsIn(HITS).contains(RULE));
        return screen.textsIn(HITS);
    }

    /// A minute later its film is sealed and an alarm is raised.
    ///
    /// @return what became of it
    /// @throws IOException if the picture is not written
    public String raised() throws IOException {
        screen.enter(ROOM);
        patience.until(
                () -> "its film is sealed, but: " + screen.textsIn(HITS),
                FILM,
                () -> screen.textsIn(HITS).contains("发出告警"));
        screen.press(KeyCode.N);
        Patience.rest(SETTLE);
        album.take("sales");
        return screen.textsIn(HITS);
    }

    private void choose(String id, String wanted) {
        screen.tabTo(id);
        for (int i = 0; i < MOST && !chosen(id).contains(wanted); i++) {
            screen.press(KeyCode.DOWN);
        }
        if (!chosen(id).contains(wanted)) {
            throw new TourException(id + " does not offer " + wanted + ", it ends at " + chosen(id) + ".");
        }
    }

    private static String chosen(String id) {
        return Screen.onFx(() -> Screen.all("#" + id).stream()
                .findFirst()
                .filter(ComboBox.class::isInstance)
                .map(SalesStops::told)
                .orElse(""));
    }

    private static String told(Node box) {
        return box instanceof ComboBox<?> choice ? words(choice) : "";
    }

    private static <T> String words(ComboBox<T> box) {
        T value = box.getValue();
        return value == null ? "" : box.getConverter().toString(value);
    }
}
