package org.xunyao.app.house;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.xunyao.store.files.DiskRoom;
import org.xunyao.store.files.DiskRoom.Level;
import org.xunyao.ui.text.Texts;

/// What is said about the disks: once each time that it gets worse on one of them. JavaFX thread only.
public final class DiskNotice {
    private final Texts texts;
    private final double stopsBelow;
    // By place: which of two nearly full disks is the worse one may change with every look.
    private final Map<DiskRoom.Place, Level> said = new EnumMap<>(DiskRoom.Place.class);

    /// @param stopsBelow free percents below which the machine takes nothing more
    public DiskNotice(Texts texts, double stopsBelow) {
        this.texts = texts;
        this.stopsBelow = stopsBelow;
    }

    /// The sentence, if there is anything new to say.
    public Optional<String> of(DiskRoom room) {
        Level level = room.level();
        if (level == Level.AMPLE) {
            said.clear();
        }
        boolean low = level == Level.LOW || level == Level.CAPTURE_STOPPED;
        Level before = said.getOrDefault(room.place(), Level.AMPLE);
        if (!low || before == level || before == Level.CAPTURE_STOPPED) {
            return Optional.empty();
        }
        said.put(room.place(), level);
        String key = (level == Level.LOW ? "disk.low." : "disk.stopped.") + room.place();
        return Optional.of(
                texts.of(key, Texts.figure(Math.round(room.freePercent())), Texts.figure(Math.round(stopsBelow))));
    }
}
