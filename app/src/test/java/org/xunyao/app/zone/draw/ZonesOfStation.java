package org.xunyao.app.zone.draw;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.xunyao.app.cameras.CamerasStation;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.zone.BaselineWard;
import org.xunyao.app.zone.WearWard;
import org.xunyao.app.zone.ZoneFollowers;
import org.xunyao.app.zone.ZoneWard;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZoneCoverage;
import org.xunyao.supervision.zone.ZonePlan;
import org.xunyao.supervision.zone.baseline.ZoneBaseline;
import org.xunyao.supervision.zone.wear.WorkWear;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.cells.CellCount;
import org.xunyao.video.cells.ZoneReading;
import org.xunyao.video.found.ReadLine;
import org.xunyao.video.found.TextReading;
import org.xunyao.video.found.TextSight;
import org.xunyao.video.found.TextUse;
import org.xunyao.video.found.ZoneFinds;
import org.xunyao.video.found.ZoneText;
import org.xunyao.video.wear.WearSketch;

/// Drawing zones on a real station, over a still of its own; who was seen is given.
record ZonesOfStation(CamerasStation station, ZoneWard ward, BaselineWard baselines, WearWard wears)
        implements ZonePorts {
    /// The other camera of the shop.
    static final CameraId C11 = new CameraId("C11");

    @Override
    public Optional<ZoneBaseline> baseline(CameraId camera, String zone) {
        return baselines.baseline(camera, zone);
    }

    @Override
    public ZoneCoverage coverage(CameraId camera, Zone zone) {
        var person = new Box(0.4, 0.3, 0.1, 0.5, 0.9);
        var plate = new TextReading(TextSight.READ, 65, List.of(new ReadLine("药师不在岗", 0.97)), List.of());
        Observation look = new Observation(
                camera,
                1,
                1,
                now(),
                true,
                "",
                List.of(person),
                "nano",
                "",
                List.of(new ZoneReading("地面通道", new CellCount(50, 0, 10))),
                new ZoneFinds(List.of(new ZoneText(zone.name(), TextUse.PLATE, plate)), List.of()));
        return ZoneCoverage.of(Collections.nCopies(12, look), zone);
    }

    /// Whatever display is drawn, a mask lies over it.
    @Override
    public Optional<ZoneFollowers.Unread> unread(CameraId camera, DrawnZone zone) {
        return zone.kind() == ZoneKind.DISPLAY ? Optional.of(ZoneFollowers.Unread.MASKED) : Optional.empty();
    }

    @Override
    public Instant now() {
        return station.now();
    }

    @Override
    public void confirm(CameraId camera, String zone) {
        baselines.ask(station.ticket("zhaojg"), camera, zone);
    }

    @Override
    public Optional<WorkWear> wear(CameraId camera) {
        return wears.wear(camera);
    }

    @Override
    public WorkWear enrol(CameraId camera, List<WearSketch> samples, long seen) {
        return wears.enrol(station.ticket("zhaojg"), camera, samples, seen).result();
    }

    @Override
    public boolean offered() {
        return true;
    }

    @Override
    public Optional<ZonePlan> plan(CameraId camera) {
        return ward.plan(camera);
    }

    @Override
    public Cover cover(CameraId camera) {
        return Cover.nothing();
    }

    @Override
    public List<AlarmRuleRow> rules() {
        return station.alarmRules();
    }

    @Override
    public LocalDate today() {
        return station.today();
    }

    @Override
    public List<Sister> sisters(CameraId camera) {
        return List.of(new Sister(C11, "康民大药房（滨河店） 处方区", 0, 0));
    }

    @Override
    public Optional<ByteBuffer> still(CameraId camera) {
        var picture = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 640 * 360; i++) {
            int grey = 90 + i / 640 / 6 + (i % 640 / 40 % 2) * 20;
            picture.setRGB(i % 640, i / 640, grey << 16 | grey << 8 | grey);
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Optional.of(ByteBuffer.wrap(bytes.toByteArray()));
    }

    @Override
    public ZonePlan draw(CameraId camera, List<DrawnZone> zones, long seen) {
        return ward.draw(station.ticket("zhaojg"), camera, zones, seen).result();
    }
}
