package org.xunyao.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.xunyao.store.files.DiskRoom;
import org.xunyao.store.files.DiskRoom.Level;
import org.xunyao.store.files.DiskRoom.Place;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

class DiskNoticeTest {
    private final DiskNotice notice = new DiskNotice(Texts.of(Language.CHINESE).with("org.xunyao.app.app"), 5);

    @Test
    void whatGotWorseIsSaidOnceAndTheDiskIsNamed() {
        assertThat(notice.of(room(Place.DATA, Level.AMPLE, 50))).isEmpty();
        assertThat(notice.of(room(Place.SHARE, Level.LOW, 8)))
                .hasValueSatisfying(
                        said -> assertThat(said).startsWith("共享文件夹所在的磁盘只剩 8%").contains("5%"));
        assertThat(notice.of(room(Place.SHARE, Level.LOW, 7)))
                .as("said already")
                .isEmpty();
        assertThat(notice.of(room(Place.DATA, Level.LOW, 6)))
                .as("the other one is worse now")
                .hasValueSatisfying(said -> assertThat(said).startsWith("磁盘只剩 6%"));
        assertThat(notice.of(room(Place.SHARE, Level.LOW, 6)))
                .as("the worse one changes by a few bytes")
                .isEmpty();
        assertThat(notice.of(room(Place.SHARE, Level.CAPTURE_STOPPED, 2)))
                .hasValueSatisfying(said -> assertThat(said).contains("共享文件夹", "已停止采集"));
        assertThat(notice.of(room(Place.SHARE, Level.UNKNOWN, 0))).isEmpty();
        assertThat(notice.of(room(Place.DATA, Level.AMPLE, 40))).isEmpty();
        assertThat(notice.of(room(Place.SHARE, Level.LOW, 8)))
                .as("after there was room again")
                .isPresent();
    }

    private static DiskRoom room(Place place, Level level, long percent) {
        return new DiskRoom(place, level, percent, 100, true, Instant.EPOCH);
    }
}
