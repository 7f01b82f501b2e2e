package org.xunyao.app.cameras.register;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.xunyao.access.Ticket;
import org.xunyao.app.wall.WallCamera;
import org.xunyao.kernel.Clock;
import org.xunyao.media.protocol.FrameMap;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.RegistryDesk;
import org.xunyao.registry.camera.CameraDesk;
import org.xunyao.registry.camera.CameraDevice;
import org.xunyao.registry.camera.CameraEntry;
import org.xunyao.registry.camera.CameraSite;
import org.xunyao.registry.camera.FileRules;
import org.xunyao.registry.camera.RecordStanding;
import org.xunyao.registry.camera.RecordUse;
import org.xunyao.registry.camera.RegisteredCamera;
import org.xunyao.registry.camera.StreamLine;
import org.xunyao.registry.camera.StreamLines;
import org.xunyao.video.CameraId;
import org.xunyao.wire.CameraPoint;

/// What the running program takes from the register of cameras (摄像机登记): which streams it opens, and what the
/// records of each camera may be used for.
public final class CameraRegister {
    private static final Ticket START = Ticket.ofRule("start/1");
    private static final int PAGE = 1_000;

    private final CameraDesk desk;
    private final RegistryDesk registry;
    private final FileRules rules;
    private final Clock clock;
    private volatile Map<CameraId, RecordUse> uses = Map.of();
    private volatile Predicate<CameraCode> ours = code -> true;

    /// @param rules of the file under art. 41
    public CameraRegister(CameraDesk desk, RegistryDesk registry, FileRules rules, Clock clock) {
        this.desk = desk;
        this.registry = registry;
        this.rules = rules;
        this.clock = clock;
    }

    /// The station's cameras at its start, after its list was taken over if that was never done.
    ///
    /// @param list `cameras.csv` of the data folder, which may be missing
    /// @param anew takes the list over although it was done before
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-BAD` if the list is to be taken over and cannot be read
    public AtStart begin(Path list, boolean anew) {
        ours = code -> true;
        List<RegisteredCamera> all = all();
        boolean begun = all.stream().anyMatch(camera -> camera.lines().isPresent());
        if (Files.exists(list) && (anew || !begun)) {
            desk.adopt(START, entries(CameraPoint.read(list)), anew);
            all = all();
        }
        saw(all);
        return new AtStart(all);
    }

    /// The same for one of several stations that share a database: its own list says which cameras it opens, and
    /// brings in those that nobody ever entered: an address that a person cleared stays cleared. Without a
    /// list it opens all.
    ///
    /// @param list `cameras.csv` of this station
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-BAD` if the list cannot be read
    public AtStart beginShared(Path list, boolean anew) {
        if (!Files.exists(list)) {
            return begin(list, false);
        }
        List<CameraPoint> points = CameraPoint.read(list);
        List<CameraEntry> named = entries(points);
        if (anew) {
            desk.adopt(START, named, true);
        } else if (named.stream().anyMatch(entry -> !desk.isEntered(START, entry.code()))) {
            desk.bringIn(START, named);
        }
        Set<String> listed = points.stream().map(point -> point.camera().code()).collect(Collectors.toSet());
        ours = code -> listed.contains(code.text());
        List<RegisteredCamera> all = all();
        saw(all);
        return new AtStart(all, ours);
    }

    /// Whether this station opens that camera: one of several with a list of its own opens no other.
    public boolean isOurs(CameraCode code) {
        return ours.test(code);
    }

    /// A camera as its stream is opened; nothing without an address.
    public static Optional<CameraPoint> point(RegisteredCamera camera) {
        return camera.lines().map(lines -> AtStart.point(camera, lines));
    }

    /// Remembers what the register says now, so that the wall can mark its tiles without asking.
    public void saw(List<RegisteredCamera> all) {
        LocalDate day = clock.today();
        var now = new HashMap<CameraId, RecordUse>();
        all.forEach(camera -> now.put(
                new CameraId(camera.code().text()), rules.judge(camera, day).use()));
        uses = Map.copyOf(now);
    }

    /// The camera of the wall with what its records may be used for, as it was last seen.
    public WallCamera marked(WallCamera camera) {
        return new WallCamera(
                camera.id(), camera.shop(), camera.point(), uses.getOrDefault(camera.id(), RecordUse.LEAD));
    }

    /// What a camera's records may be used for today and what keeps them from more; read anew, never on the
    /// JavaFX thread. Nothing if the register does not know it.
    public Optional<RecordStanding> standing(CameraId camera) {
        return desk.find(START, new CameraCode(camera.code())).map(found -> rules.judge(found, clock.today()));
    }

    /// The rules of the file under art. 41.
    public FileRules rules() {
        return rules;
    }

    private List<RegisteredCamera> all() {
        var all = new ArrayList<RegisteredCamera>();
        List<RegisteredCamera> page = desk.page(START, Optional.empty(), PAGE);
        all.addAll(page);
        while (page.size() == PAGE) {
            page = desk.page(START, Optional.of(page.getLast().code()), PAGE);
            all.addAll(page);
        }
        return all;
    }

    private List<CameraEntry> entries(List<CameraPoint> list) {
        Map<String, PharmacyId> shops = new HashMap<>();
        Optional<PharmacyId> after = Optional.empty();
        List<Pharmacy> page;
        do {
            page = registry.page(START, after, PAGE);
            page.forEach(shop -> shops.put(shop.creditCode().text(), shop.id()));
            after = page.isEmpty() ? after : Optional.of(page.getLast().id());
        } while (page.size() == PAGE);
        return list.stream().map(point -> entry(point, shops)).toList();
    }

    private static CameraEntry entry(CameraPoint point, Map<String, PharmacyId> shops) {
        return new CameraEntry(
                new CameraCode(point.camera().code()),
                new CameraSite(
                        point.shop(),
                        point.creditCode().flatMap(code -> Optional.ofNullable(shops.get(code.text()))),
                        point.point()),
                CameraDevice.UNKNOWN,
                Optional.of(new StreamLines(
                        new StreamLine(point.address()),
                        point.sub().map(StreamLine::new),
                        point.control().map(StreamLine::new))));
    }

    /// The register as it was at the start.
    ///
    /// @param all withdrawn cameras and those without an address too, by code
    /// @param ours which of them this station opens
    public record AtStart(List<RegisteredCamera> all, Predicate<CameraCode> ours) {
        /// How many streams one station opens.
        public static final int MOST = FrameMap.MAX_CAMERAS;

        /// Copies the list.
        public AtStart {
            all = List.copyOf(all);
        }

        /// All of them are this station's.
        public AtStart(List<RegisteredCamera> all) {
            this(all, code -> true);
        }

        /// The cameras whose streams are opened: in the register, with an address, by code, as many as one worker
        /// serves.
        public List<CameraPoint> points() {
            return all.stream()
                    .filter(camera -> camera.withdrawn().isEmpty() && ours.test(camera.code()))
                    .flatMap(camera -> camera.lines().map(lines -> point(camera, lines)).stream())
                    .limit(MOST)
                    .toList();
        }

        /// How every camera's place is called, also of those that left.
        public List<CameraPoint> named() {
            return all.stream()
                    .map(camera -> new CameraPoint(
                            new CameraId(camera.code().text()),
                            camera.site().shop(),
                            camera.site().place(),
                            "",
                            Optional.empty(),
                            Optional.empty()))
                    .toList();
        }

        private static CameraPoint point(RegisteredCamera camera, StreamLines lines) {
            return new CameraPoint(
                    new CameraId(camera.code().text()),
                    camera.site().shop(),
                    camera.site().place(),
                    lines.main().text(),
                    lines.sub().map(StreamLine::text),
                    Optional.empty());
        }
    }
}
