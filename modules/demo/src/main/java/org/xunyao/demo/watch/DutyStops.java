package org.xunyao.demo.watch;

import java.io.IOException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.xunyao.demo.window.Album;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;
import org.xunyao.demo.window.TourException;

/// The stop of the tour at the duty ledger (在岗台账): what the machine saw stays, a person's word lies over it.
///
/// @param screen of the running program
/// @param patience waits for what takes a while
/// @param album takes the pictures
public record DutyStops(Screen screen, Patience patience, Album album) {
    /// What the tour writes as the reason; the proof finds the entry by it.
    public static final String REASON = "调看告警片段：柜台内是顾客，药师不在岗，㛃 䶮";

    private static final String STRETCH = "#duty-stretch";
    // A blank before it, for 不在岗 ends so too.
    private static final String PRESENT = " 在岗";
    private static final String CORRECTED = "不在岗";
    private static final int MOMENT = 60;
    private static final int RECORDING = 240;
    private static final int MOST_STRETCHES = 60;
    private static final long LOOK_AGAIN = 2_000;
    private static final long SETTLE = 500;

    /// A stretch in which the machine saw somebody is corrected to absence.
    ///
    /// @return what the screen says of the stretch
    /// @throws IOException if the picture is not written
    public String corrected() throws IOException {
        screen.enter("在岗台账");
        patience.until("the ledger is there", MOMENT, () -> screen.shows("#duty-runs .table-row-cell"));
        // The cursor stands in the list of posts; Esc leads from there to the chart.
        patience.until("the chart has the keyboard", MOMENT, () -> {
            screen.press(KeyCode.ESCAPE);
            patience.rested(SETTLE, () -> screen.focused("#duty-chart"));
            return screen.focused("#duty-chart");
        });
        patience.until(
                () -> "the machine saw somebody, but: " + screen.textsIn("#duty-runs"), RECORDING, this::recorded);
        for (int i = 0; i < MOST_STRETCHES && !screen.words(STRETCH).contains(PRESENT); i++) {
            screen.press(KeyCode.RIGHT);
        }
        String before = screen.words(STRETCH);
        if (!before.contains(PRESENT)) {
            throw new TourException("The arrows end at " + before + " and not at a stretch 在岗.");
        }
        screen.click(segment());
        screen.fill("duty-reason", REASON);
        screen.press(KeyCode.CONTROL, KeyCode.S);
        patience.until(
                () -> "the correction is written, but: " + screen.words("#duty-told"),
                MOMENT,
                () -> screen.words("#duty-told").contains("机器记录仍在"));
        patience.until(
                () -> "the corrected stretch is chosen, but: " + screen.words(STRETCH),
                MOMENT,
                () -> screen.words(STRETCH).contains(CORRECTED)
                        && screen.textsIn("#duty-side").contains(REASON));
        Patience.rest(SETTLE);
        album.take("duty");
        return before + "; then " + screen.words(STRETCH);
    }

    /// The ledger is written minute by minute; who waits for one reads again.
    private boolean recorded() {
        if ((" " + screen.textsIn("#duty-runs")).contains(PRESENT)) {
            return true;
        }
        screen.press(KeyCode.F5);
        Patience.rest(LOOK_AGAIN);
        return false;
    }

    private static Node segment() {
        return Screen.onFx(() -> Screen.all("#duty-kind .toggle-button")).stream()
                .skip(1)
                .findFirst()
                .orElseThrow(() -> new TourException("The ledger offers no correction."));
    }
}
