package org.xunyao.app.ptz;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.wall.WallCamera;
import org.xunyao.kernel.FaultException;
import org.xunyao.ui.task.Tasks;
import org.xunyao.video.CameraId;
import org.xunyao.video.device.DeviceAnswer;
import org.xunyao.video.device.DeviceFault;
import org.xunyao.video.ptz.Ptz;
import org.xunyao.video.ptz.PtzMove;
import org.xunyao.video.ptz.PtzPreset;
import org.xunyao.video.ptz.Steering;

/// One person who turns one camera: asks it, takes it into the hands once before the first order, lets go
/// of it. JavaFX thread only.
public final class PtzModel {
    /// Code of a camera that the register has no ONVIF address for.
    public static final String NO_ADDRESS = "PTZ-NO_ADDRESS";

    private static final String CODE = "PTZ-";

    private final PtzPorts ports;
    private final Tasks tasks;
    private final Function<Ptz, Steering> hands;
    private final Consumer<Runnable> settled;
    private final ReadOnlyObjectWrapper<PtzStage> stage =
            new ReadOnlyObjectWrapper<>(this, "stage", new PtzStage.Closed());
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");
    private Optional<Session> session = Optional.empty();
    /// What the desk is still to be asked: taking and bringing back must not overtake each other.
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean asking;

    /// One camera in the hands of the person.
    private static final class Session {
        private final WallCamera camera;
        private final Ptz ptz;
        private final Steering steering;
        private PtzMove held = PtzMove.STILL;
        private boolean asked;
        private boolean taken;
        /// How often it was said to be back.
        private int turns;
        private int orders;
        private Optional<DeviceFault> trouble = Optional.empty();

        private Session(WallCamera camera, Ptz ptz, Steering steering) {
            this.camera = camera;
            this.ptz = ptz;
            this.steering = steering;
        }
    }

    /// @param hands makes the dead man of a camera
    /// @param settled runs something on the JavaFX thread once a camera that was sent home must be there
    public PtzModel(PtzPorts ports, Tasks tasks, Function<Ptz, Steering> hands, Consumer<Runnable> settled) {
        this.ports = ports;
        this.tasks = tasks;
        this.hands = hands;
        this.settled = settled;
    }

    /// Where it stands.
    public ReadOnlyObjectProperty<PtzStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// The code of what went wrong or was done last, or empty.
    public ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// The camera that it is about.
    public Optional<WallCamera> camera() {
        return switch (stage.get()) {
            case PtzStage.Closed _ -> Optional.empty();
            case PtzStage.Asking asking -> Optional.of(asking.camera());
            case PtzStage.Refused refused -> Optional.of(refused.camera());
            case PtzStage.Ready ready -> Optional.of(ready.camera());
        };
    }

    /// Whether the person may change the views of cameras.
    public boolean mayChange() {
        return ports.mayChange();
    }

    /// Whether that camera is turned away now.
    public boolean isMoved(WallCamera camera) {
        return ports.isMoved(camera.id());
    }

    /// Whether something is held down.
    public boolean isHeld() {
        return session.filter(now -> now.held.moves()).isPresent();
    }

    /// Asks a camera whether it can be turned.
    public void open(WallCamera camera) {
        close();
        stage.set(new PtzStage.Asking(camera));
        tasks.quietly(
                "ptz",
                progress -> {
                    DeviceAnswer<Ptz> answer = ports.open(camera.id());
                    return new Asked(
                            answer, answer.got().flatMap(ptz -> ptz.presets().got()));
                },
                asked -> {
                    if (isAsking(camera)) {
                        answered(camera, asked);
                    }
                },
                code -> {
                    if (isAsking(camera)) {
                        stage.set(new PtzStage.Refused(camera, code));
                    }
                });
    }

    private record Asked(DeviceAnswer<Ptz> answer, Optional<List<PtzPreset>> presets) {}

    private boolean isAsking(WallCamera camera) {
        return stage.get() instanceof PtzStage.Asking(WallCamera asked) && asked.equals(camera);
    }

    private void answered(WallCamera camera, Asked asked) {
        switch (asked.answer()) {
            case DeviceAnswer.Got<Ptz>(Ptz ptz) -> {
                session = Optional.of(new Session(camera, ptz, hands.apply(ptz)));
                stage.set(new PtzStage.Ready(camera, asked.presets().orElseGet(List::of)));
            }
            case DeviceAnswer.Refused<Ptz>(DeviceFault fault) -> stage.set(new PtzStage.Refused(camera, CODE + fault));
        }
    }

    /// The person holds a direction. Before the first order the camera is taken; until that is saved
    /// nothing moves.
    public void hold(PtzMove move) {
        session.ifPresent(now -> {
            now.held = move;
            if (!move.moves()) {
                release();
            } else if (now.taken) {
                now.orders++;
                now.steering.hold(move);
            } else if (!now.asked) {
                take(now, () -> renew());
            }
        });
    }

    /// Still held: to be called several times a second, for who is not heard of stops the camera.
    public void renew() {
        session.filter(now -> now.taken && now.held.moves()).ifPresent(now -> {
            now.orders++;
            now.steering.hold(now.held);
            now.steering.trouble().ifPresent(fault -> told.set(CODE + fault));
        });
    }

    /// Says what went wrong with the last order, also after the key went up; to be called several times a second.
    public void heed() {
        session.filter(now -> !now.steering.trouble().equals(now.trouble)).ifPresent(now -> {
            String before = now.trouble.map(fault -> CODE + fault).orElse("");
            now.trouble = now.steering.trouble();
            if (now.trouble.isPresent() || told.get().equals(before)) {
                told.set(now.trouble.map(fault -> CODE + fault).orElse(""));
            }
        });
    }

    /// Whether the camera turns although it was told to stop.
    public boolean isRunaway() {
        return told.get().equals(CODE + DeviceFault.STILL_TURNING);
    }

    /// Nothing is held any more.
    public void release() {
        session.ifPresent(now -> {
            now.held = PtzMove.STILL;
            now.steering.release();
        });
    }

    private void take(Session now, Runnable then) {
        now.asked = true;
        int turns = now.turns;
        inTurn(
                () -> {
                    ports.take(now.camera.id());
                    return "";
                },
                done -> {
                    if (now.turns == turns) {
                        now.taken = true;
                        if (isCurrent(now)) {
                            then.run();
                        }
                    }
                },
                () -> {
                    if (now.turns == turns) {
                        now.asked = false;
                    }
                });
    }

    private void inTurn(Call call, Consumer<String> done, Runnable failed) {
        if (asking) {
            waiting.add(() -> inTurn(call, done, failed));
            return;
        }
        asking = true;
        run(
                call,
                code -> {
                    done.accept(code);
                    next();
                },
                () -> {
                    failed.run();
                    next();
                });
    }

    private void next() {
        asking = false;
        Optional.ofNullable(waiting.poll()).ifPresent(Runnable::run);
    }

    private void taken(Consumer<Session> then) {
        session.ifPresent(now -> {
            release();
            now.orders++;
            if (now.taken) {
                then.accept(now);
            } else if (!now.asked) {
                take(now, () -> then.accept(now));
            }
        });
    }

    /// Turns to the view of that number, from 1; nothing if there is none.
    public void go(int number) {
        if (stage.get() instanceof PtzStage.Ready ready
                && number >= 1
                && number <= ready.presets().size()) {
            go(ready.presets().get(number - 1));
        }
    }

    /// Turns to a view.
    public void go(PtzPreset preset) {
        taken(now -> order("PTZ-WENT", () -> quiet(now).go(preset), done -> {}));
    }

    /// A stop that is still on its way would end what comes after it. Whoever turns the camera again
    /// meanwhile wants nothing else any more.
    private static Ptz quiet(Session now) {
        if (!now.steering.awaitQuiet()) {
            throw new CancellationException("held again");
        }
        return now.ptz;
    }

    /// Sends the camera home. Once it must be there it is said to be back, unless it was told anything
    /// else meanwhile, or a stop before went unanswered and may have cut the way short.
    public void home() {
        taken(now -> {
            int orders = now.orders;
            order("PTZ-HOMING", () -> quiet(now).home(), done -> {
                now.steering.trouble().ifPresent(fault -> told.set(CODE + fault));
                if (now.steering.trouble().isEmpty()) {
                    settled.accept(() -> {
                        if (isCurrent(now) && now.orders == orders && now.taken) {
                            back(ports::home);
                        }
                    });
                }
            });
        });
    }

    /// The person says that the camera looks where it belongs.
    public void back() {
        back(ports::back);
    }

    private void back(Consumer<CameraId> desk) {
        release();
        Optional<Session> now = session;
        // The next order takes the camera anew.
        now.ifPresent(held -> {
            held.turns++;
            held.taken = false;
            held.asked = false;
        });
        camera().ifPresent(camera -> inTurn(
                () -> {
                    now.ifPresent(held -> held.steering.awaitQuiet());
                    desk.accept(camera.id());
                    return "PTZ-BACK";
                },
                told::set,
                () -> {}));
    }

    /// Has the camera remember the view of now.
    public void remember(String name) {
        if (ports.mayChange() && !name.isBlank()) {
            changed("PTZ-REMEMBERED", ptz -> ptz.remember(name.strip()));
        }
    }

    /// Has the camera forget a view.
    public void forget(PtzPreset preset) {
        if (ports.mayChange()) {
            changed("PTZ-FORGOT", ptz -> ptz.forget(preset));
        }
    }

    private <T> void changed(String done, Function<Ptz, DeviceAnswer<T>> order) {
        session.ifPresent(now -> order(
                done,
                () -> {
                    ports.preset(now.camera.id());
                    return order.apply(now.ptz);
                },
                changed -> presets(now)));
    }

    private void presets(Session now) {
        tasks.quietly(
                "ptz",
                progress -> now.ptz.presets().got(),
                found -> {
                    if (isCurrent(now)) {
                        found.ifPresent(presets -> stage.set(new PtzStage.Ready(now.camera, presets)));
                    }
                },
                told::set);
    }

    private interface Order<T> {
        DeviceAnswer<T> give();
    }

    private <T> void order(String done, Order<T> order, Consumer<String> then) {
        run(
                () -> {
                    Optional<DeviceFault> refused = order.give().refusal();
                    if (refused.isPresent()) {
                        throw new FaultException(CODE + refused.get(), "camera");
                    }
                    return done;
                },
                code -> {
                    told.set(code);
                    then.accept(code);
                },
                () -> {});
    }

    private interface Call {
        String carry();
    }

    private void run(Call call, Consumer<String> done, Runnable failed) {
        tasks.quietly("ptz", progress -> call.carry(), done, code -> {
            failed.run();
            told.set(code);
        });
    }

    private boolean isCurrent(@Nullable Session now) {
        return session.filter(other -> other == now).isPresent();
    }

    /// Lets go of the camera; it stays turned away until it is back.
    public void close() {
        session.ifPresent(now -> now.steering.close());
        session = Optional.empty();
        told.set("");
        stage.set(new PtzStage.Closed());
    }
}
