package org.xunyao.demo;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.xunyao.demo.window.Album;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;

/// The stops of the tour at the review of alarms (告警复核): an empty post is found, shown, judged.
final class AlarmStops {
    /// What the tour writes into the review; the proof finds the alarm by it.
    static final String REMARK = "柜台营业时间无人在岗，片段前后一致，𠮷 㛃 䶮";

    private static final String ROOM = "告警";
    private static final String QUEUE = ".queue-head";
    private static final String CAMERA = "C01";
    // The film's counter is empty for 34 s of 53; sealing and the second look come on top.
    private static final int EPISODE = 600;
    private static final int CLIP = 180;
    private static final int MOMENT = 60;
    private static final long SETTLE = 500;

    private final Screen screen;
    private final Patience patience;
    private final Album album;

    AlarmStops(Screen screen, Patience patience, Album album) {
        this.screen = screen;
        this.patience = patience;
        this.album = album;
    }

    /// The machine raises an alarm of its own accord.
    String raised() throws IOException {
        screen.enter(ROOM);
        double seconds = patience.until(
                "an alarm of camera " + CAMERA + " waits", EPISODE, () -> screen.shows("#queue .queue-lines"));
        patience.until("its facts are on the screen", MOMENT, () -> screen.shows("#play") && screen.reads("AI-01"));
        Patience.rest(SETTLE);
        album.take("alarm");
        return "an empty post by itself after %.0f s: %s".formatted(seconds, screen.textsIn(".review-head"));
    }

    /// Space plays the sealed clip in place, to its end.
    String watched() throws IOException {
        screen.click("#queue");
        screen.press(KeyCode.SPACE);
        patience.until("the clip runs", MOMENT, () -> screen.words("#stamp").contains("片段"));
        Patience.rest(SETTLE);
        album.take("alarm-clip");
        double seconds = patience.until(
                "the clip was watched", CLIP, () -> screen.words("#watched").equals("片段已看完"));
        return "the clip played to its end in %.0f s, “%s”".formatted(seconds, screen.words("#watched"));
    }

    /// 1, the remark, Enter.
    String confirmed() throws IOException {
        screen.click("#queue");
        screen.press(KeyCode.DIGIT1);
        patience.until("the field for the remark is there", MOMENT, () -> screen.focused("#remark"));
        screen.type(REMARK);
        Patience.rest(SETTLE);
        album.take("alarm-verdict");
        String before = screen.textsIn(QUEUE);
        screen.press(KeyCode.ENTER);
        // The last alarm takes the verdict bar with it: that it left the queue is what a person sees.
        patience.until(
                () -> "the alarm leaves the queue, but it says: " + screen.words("#said"),
                MOMENT,
                () -> !screen.textsIn(QUEUE).equals(before) && screen.reads("已保存"));
        Patience.rest(SETTLE);
        album.take("alarm-decided");
        return "1 成立, remark “%s”: %s, then %s".formatted(REMARK, before, screen.textsIn(QUEUE));
    }
}
