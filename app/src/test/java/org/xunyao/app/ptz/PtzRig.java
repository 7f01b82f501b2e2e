package org.xunyao.app.ptz;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.xunyao.app.shell.StillClock;
import org.xunyao.app.wall.NamedViews;
import org.xunyao.app.wall.PaintedFeed;
import org.xunyao.app.wall.WallCamera;
import org.xunyao.app.wall.WallView;
import org.xunyao.app.wall.WallViewModel;
import org.xunyao.app.wall.memory.Shelf;
import org.xunyao.app.wall.memory.WallMemory;
import org.xunyao.ingest.onvif.OnvifDevices;
import org.xunyao.ingest.onvif.OnvifLimits;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.testkit.onvif.OnvifDevice;
import org.xunyao.testkit.onvif.SimulatedDevice;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.device.DeviceAnswer;
import org.xunyao.video.ptz.Ptz;
import org.xunyao.video.ptz.Steering;
import org.xunyao.video.ptz.SteeringLimits;
import org.xunyao.video.wall.ViewOwner;

/// A wall of painted cameras, the first of which is a device on the network that can be turned. The
/// device alone would turn for an hour.
final class PtzRig implements AutoCloseable, PtzPorts {
    private static final SystemClock CLOCK = new SystemClock(SystemClock.CHINA);
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final SteeringLimits LIMITS = new SteeringLimits(
            Duration.ofSeconds(1),
            Duration.ofMillis(100),
            Duration.ofMillis(400),
            Duration.ofHours(1),
            3,
            Duration.ofMillis(500));

    /// What was written, in order.
    final List<String> rows = new CopyOnWriteArrayList<>();

    final OnvifDevice device;
    final PtzModel model;
    final FxRig fx;
    boolean refuses;
    boolean changes = true;
    /// Taking waits for it.
    volatile CountDownLatch saving = new CountDownLatch(0);

    private final List<Runnable> settling = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean away;

    PtzRig(Theme theme, Language language, int width, int height) {
        try {
            device = new OnvifDevice(SimulatedDevice.usual("op", "word", "rtsp://127.0.0.1/x"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        var tasks = new Tasks(calls, Fx.executor(), CLOCK);
        model = new PtzModel(this, tasks, ptz -> new Steering(ptz, CLOCK, timer, calls, LIMITS), settling::add);
        fx = FxRig.show(theme, width, height, () -> wall(language));
        FxRig.call(() -> {
            fx.scene().lookup("#tiles").requestFocus();
            return true;
        });
    }

    private PtzBeside wall(Language language) {
        var still = new StillClock(PaintedFeed.NOW);
        var feed = new PaintedFeed();
        List<WallCamera> cameras = PaintedFeed.cameras();
        Texts texts = Texts.of(language)
                .with("org.xunyao.app.app")
                .with(WallView.BUNDLE)
                .with(PtzBeside.BUNDLE);
        var shelf = new Shelf(WallMemory.ofNow(), ViewOwner.person("li"), List.of());
        var plan = new WallViewModel(cameras, feed, still, NamedViews.begin(shelf, cameras));
        plan.movedWith(camera -> model.isMoved(camera) ? texts.of("ptz.tile") : "");
        var desk = new WallView.Desk(new NamedViews(plan, shelf), Optional.empty());
        var view = new WallView(plan, feed, texts, still.zone(), 10, Optional.of(desk));
        var beside = new PtzBeside(view, plan::chosen, model, texts, view::enter);
        view.offer(List.of(beside.button()));
        return beside;
    }

    /// What ends when a camera that was sent home must be there.
    void settle() {
        FxRig.call(() -> {
            settling.forEach(Runnable::run);
            return true;
        });
    }

    static void until(BooleanSupplier so) {
        long begun = CLOCK.nanoTime();
        while (!so.getAsBoolean()) {
            if (CLOCK.nanoTime() - begun > PATIENT.toNanos()) {
                throw new AssertionError("not within " + PATIENT);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public DeviceAnswer<Ptz> open(CameraId camera) {
        if (!camera.equals(PaintedFeed.cameras().getFirst().id())) {
            throw new FaultException(PtzModel.NO_ADDRESS, "none");
        }
        return new OnvifDevices(CLOCK, OnvifLimits.USUAL).open(StreamAddress.of(device.url()));
    }

    @Override
    public void take(CameraId camera) {
        if (refuses) {
            throw new FaultException("PTZ-RIGHT", "refused");
        }
        rows.add("take");
        try {
            saving.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        away = true;
    }

    @Override
    public void back(CameraId camera) {
        rows.add("back");
        away = false;
    }

    @Override
    public void home(CameraId camera) {
        back(camera);
    }

    @Override
    public void preset(CameraId camera) {
        rows.add("preset");
    }

    @Override
    public boolean mayChange() {
        return changes;
    }

    @Override
    public boolean isMoved(CameraId camera) {
        return away && camera.equals(PaintedFeed.cameras().getFirst().id());
    }

    @Override
    public void close() {
        FxRig.call(() -> {
            model.close();
            return true;
        });
        fx.close();
        timer.shutdownNow();
        calls.shutdownNow();
        device.close();
    }
}
