package org.xunyao.store.patrol;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;
import org.xunyao.video.patrol.Look;
import org.xunyao.video.patrol.PictureState;
import org.xunyao.video.patrol.Sight;

/// A row of a look; the key keeps one from being written twice.
@Entity
@Table(name = "patrol_look")
@IdClass(PatrolLookRow.Key.class)
class PatrolLookRow {
    @Id
    @Column(name = "run_id")
    String run = "";

    @Id
    @Column(name = "look_no")
    long number;

    @Column(name = "camera")
    String camera = "";

    @Column(name = "from_time")
    Instant from = Instant.EPOCH;

    @Column(name = "lasted_ms")
    long lasted;

    @Column(name = "tile_width")
    int width;

    @Column(name = "tile_height")
    int height;

    @Column(name = "picture")
    String picture = "";

    @Column(name = "shown")
    boolean shown;

    @Column(name = "attended")
    boolean attended;

    @Column(name = "counted")
    boolean counted;

    static PatrolLookRow of(UUID run, Look look) {
        var row = new PatrolLookRow();
        Sight sight = look.sight();
        row.run = run.toString();
        row.number = look.number();
        row.camera = sight.camera().code();
        row.from = look.from();
        row.lasted = look.lasted().toMillis();
        row.width = sight.tile().width();
        row.height = sight.tile().height();
        row.picture = sight.state().name();
        row.shown = sight.visible();
        row.attended = sight.present();
        row.counted = look.counted();
        return row;
    }

    Look look() {
        var sight = new Sight(
                new CameraId(camera), new PictureSize(width, height), PictureState.valueOf(picture), shown, attended);
        return new Look(number, sight, from, Duration.ofMillis(lasted), counted);
    }

    record Key(String run, long number) implements Serializable {}
}
