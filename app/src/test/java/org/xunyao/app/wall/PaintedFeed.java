package org.xunyao.app.wall;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.picture.Drawn;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.Why;
import org.xunyao.video.fit.Fit;
import org.xunyao.video.fit.Reason;
import org.xunyao.video.fit.ShownStream;
import org.xunyao.video.fit.StreamKind;
import org.xunyao.video.lease.Standing;

/// Sixteen cameras in every state the wall knows, with painted pictures.
public final class PaintedFeed implements WallFeed {
    /// The moment the fixtures speak of, 2026-11-20 10:42:07 in Shanghai.
    public static final Instant NOW = Instant.parse("2026-11-20T02:42:07Z");

    private static final int SIXTEEN = 16;

    private final Map<CameraId, Painted> pictures = new HashMap<>();
    private final Map<CameraId, WallHealth> healths = new HashMap<>();
    private final Map<CameraId, Standing> standings = new HashMap<>();
    private final Map<CameraId, Right> rights = new HashMap<>();
    private Map<CameraId, PictureSize> shown = Map.of();
    private Optional<Supplier<Instant>> draws = Optional.empty();

    /// The cameras, one with a name of 60 characters and one with rare characters.
    public static List<WallCamera> cameras() {
        return cameras(SIXTEEN);
    }

    /// As many cameras; the shops come again after sixteen.
    static List<WallCamera> cameras(int count) {
        String[] shops = {
            "康民大药房（滨河店）",
            "禾润堂药店",
            "杏林春大药房（城东店）",
            "惠安堂药房",
            "百和药店（新街口）",
            "青囊大药房",
            "松龄堂药店",
            "德润药房（枫桥镇）",
            "同泽大药房（火车站店）",
            "春晖药店",
            "㵘㛃𠮷大药房",
            "蒜泉堂药店",
            "澜溪县城关镇康民济世堂大药房连锁有限公司滨河路第一百一十八号综合市场南门东侧二楼处方药专营分店中西药饮片医疗器械经营部",
            "柳河惠民药店",
            "云岭百草药房",
            "石门药店"
        };
        String[] points = {"处方区", "营业厅", "处方区", "收银台"};
        var cameras = new ArrayList<WallCamera>();
        for (int i = 0; i < count; i++) {
            cameras.add(
                    new WallCamera(new CameraId("C" + (i + 1)), shops[i % shops.length], points[i % points.length]));
        }
        return cameras;
    }

    /// Pictures are there, states are mixed.
    public PaintedFeed() {
        this(SIXTEEN);
    }

    /// The same for more cameras.
    PaintedFeed(int count) {
        for (WallCamera camera : cameras(count)) {
            pictures.put(camera.id(), new Painted(camera.id().hashCode(), 320, 180));
            healths.put(camera.id(), WallHealth.of(new StreamHealth.Live(NOW.minusMillis(400))));
        }
        for (int first = 0; first < count; first += SIXTEEN) {
            mixed(first);
        }
    }

    /// Sixteen states.
    private void mixed(int first) {
        set("C" + (first + 3), WallHealth.of(new StreamHealth.Late(Duration.ofMillis(3800))));
        set("C" + (first + 7), WallHealth.of(new StreamHealth.Stalled(NOW.minusSeconds(47), Why.NO_PICTURES)));
        var frozen = new SceneTrouble(SceneTrouble.Kind.FROZEN, NOW.minusSeconds(372), OptionalInt.empty());
        set(
                "C" + (first + 10),
                new WallHealth(new StreamHealth.Live(NOW.minusMillis(500)), Optional.of(frozen), new Drawn.Unasked()));
        set(
                "C" + (first + 12),
                WallHealth.of(new StreamHealth.Down(NOW.minusSeconds(1080), Why.REFUSED, 7, NOW.plusSeconds(9))));
        var covered = new SceneTrouble(SceneTrouble.Kind.COVERED, NOW.minusSeconds(260), OptionalInt.of(92));
        set(
                "C" + (first + 14),
                new WallHealth(new StreamHealth.Live(NOW.minusMillis(500)), Optional.of(covered), new Drawn.Unasked()));
        set("C" + (first + 15), WallHealth.of(new StreamHealth.Connecting(NOW.minusSeconds(4))));
        set("C" + (first + 16), WallHealth.of(new StreamHealth.Idle()));
        watched("C" + (first + 2), new Standing.Theirs("lanxi-1", false));
        watched("C" + (first + 5), new Standing.Unreachable());
        watched("C" + (first + 6), new Standing.Theirs("lanxi-2", true));
        watched("C" + (first + 8), new Standing.Asking());
    }

    /// Says who watches a camera.
    public void watched(String camera, Standing standing) {
        standings.put(new CameraId(camera), standing);
    }

    /// Changes how a camera stands.
    public void set(String camera, WallHealth health) {
        healths.put(new CameraId(camera), health);
    }

    /// Every picture that comes stands on the screen, and is as new as that.
    public void draws(Supplier<Instant> arrival) {
        draws = Optional.of(arrival);
    }

    /// Gives every camera pictures of this size.
    public void fitted(PictureSize size) {
        pictures.replaceAll((id, picture) -> new Painted(id.hashCode(), size.width(), size.height()));
    }

    /// No newer picture of a camera comes any more.
    public void silent(String camera) {
        pictures.computeIfPresent(new CameraId(camera), (id, picture) -> picture.only(0));
    }

    /// One picture of each camera comes and no more, so that many tiles cost little.
    void still() {
        pictures.values().forEach(picture -> picture.only(1));
    }

    /// What the wall last said it shows.
    public List<CameraId> shown() {
        return List.copyOf(shown.keySet());
    }

    /// How large it asked for each.
    Map<CameraId, PictureSize> places() {
        return shown;
    }

    /// Says who may see a camera.
    void right(String camera, Right right) {
        rights.put(new CameraId(camera), right);
    }

    @Override
    public Right right(CameraId camera) {
        return rights.getOrDefault(camera, Right.GIVEN);
    }

    @Override
    public Optional<TilePicture> picture(CameraId camera) {
        return Optional.ofNullable(pictures.get(camera));
    }

    @Override
    public WallHealth health(CameraId camera) {
        WallHealth health = healths.getOrDefault(camera, WallHealth.of(new StreamHealth.Idle()));
        boolean comes = health.stream() instanceof StreamHealth.Live || health.stream() instanceof StreamHealth.Late;
        return draws.filter(_ -> comes)
                .map(at -> new WallHealth(health.stream(), health.trouble(), new Drawn.Shown(at.get())))
                .orElse(health);
    }

    @Override
    public Standing standing(CameraId camera) {
        return standings.getOrDefault(camera, Standing.alone());
    }

    @Override
    public Optional<ShownStream> stream(CameraId camera) {
        boolean large = camera.code().equals("C1");
        boolean poor = camera.code().equals("C5");
        var shown = large ? StreamKind.MAIN : StreamKind.SUB;
        var slowed = camera.code().equals("C6") ? Fit.Slowed.OVERLOAD : Fit.Slowed.NO;
        var fit = new Fit(
                Set.of(StreamKind.values()),
                shown,
                StreamKind.SUB,
                poor ? StreamKind.SUB : StreamKind.MAIN,
                large ? Reason.LARGE : poor ? Reason.MAIN_DEAD : Reason.SMALL,
                slowed);
        var route = poor ? Optional.of(StreamEvent.Route.TCP) : Optional.<StreamEvent.Route>empty();
        return camera.code().equals("C9")
                ? Optional.empty()
                : Optional.of(new ShownStream(fit, !camera.code().equals("C6"), route));
    }

    @Override
    public void showing(Map<CameraId, PictureSize> places) {
        shown = Map.copyOf(places);
    }

    /// A shop floor in flat colours; each poll is a new picture.
    private static final class Painted implements TilePicture {
        private final ByteBuffer[] slots = new ByteBuffer[3];
        private final int width;
        private final int height;
        private int next;
        private int left = Integer.MAX_VALUE;

        Painted(int seed, int width, int height) {
            this.width = width;
            this.height = height;
            for (int slot = 0; slot < slots.length; slot++) {
                slots[slot] = ByteBuffer.allocateDirect(width * height * 4);
                for (int i = 0; i < width * height; i++) {
                    int x = i % width;
                    int y = i / width;
                    boolean shelf = y < 120 && ((y + seed) % 24 < 4 || (x + seed) % 80 < 3);
                    int grey = shelf ? 110 : 170 + y / 6 + (x * 31 + y * 17 + seed) % 9;
                    slots[slot]
                            .put((byte) grey)
                            .put((byte) (grey - 4))
                            .put((byte) (grey - 8))
                            .put((byte) 255);
                }
                slots[slot].flip();
            }
        }

        Painted only(int pictures) {
            left = pictures;
            return this;
        }

        @Override
        public int generation() {
            return width;
        }

        @Override
        public ByteBuffer[] slots() {
            return slots;
        }

        @Override
        public int poll() {
            if (left-- <= 0) {
                left = 0;
                return -1;
            }
            next = (next + 1) % slots.length;
            return next;
        }

        @Override
        public int width() {
            return width;
        }

        @Override
        public int height() {
            return height;
        }

        @Override
        public Cover cover() {
            return Cover.nothing();
        }
    }
}
