package org.xunyao.app.house;

import java.util.Optional;
import org.xunyao.store.files.DiskRoom;
import org.xunyao.store.files.DiskRoom.Level;
import org.xunyao.ui.text.Texts;

/// What is said about the disks: once each time that it gets another matter. JavaFX thread only.
public final class DiskNotice {
    private final Texts texts;
    private final double stopsBelow;
    private Level level = Level.AMPLE;
    private DiskRoom.Place place = DiskRoom.Place.DATA;

    /// @param stopsBelow free percents below which the machine takes nothing more
    public DiskNotice(Texts texts, double stopsBelow) {
        this.texts = texts;
        this.stopsBelow = stopsBelow;
    }

    /// The sentence, if there is anything new to say.
    public Optional<String> of(DiskRoom room) {
        boolean low = room.level() == Level.LOW || room.level() == Level.CAPTURE_STOPPED;
        boolean same = room.level() == level && room.place() == place;
        level = room.level();
        place = room.place();
        if (!low || same) {
            return Optional.empty();
        }
        String key = (level == Level.LOW ? "disk.low." : "disk.stopped.") + place;
        return Optional.of(
                texts.of(key, Texts.figure(Math.round(room.freePercent())), Texts.figure(Math.round(stopsBelow))));
    }
}
