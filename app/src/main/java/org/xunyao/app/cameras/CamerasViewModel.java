package org.xunyao.app.cameras;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.app.cameras.model.CameraField;
import org.xunyao.app.cameras.model.CameraFilter;
import org.xunyao.app.cameras.model.CameraForm;
import org.xunyao.app.cameras.model.CameraPorts;
import org.xunyao.app.cameras.model.CameraRow;
import org.xunyao.app.cameras.model.CameraSheet;
import org.xunyao.app.cameras.model.ClashChoice;
import org.xunyao.app.cameras.model.Saving;
import org.xunyao.app.cameras.sheet.ImportPlan;
import org.xunyao.app.conflict.Conflict;
import org.xunyao.kernel.Clock;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.camera.CameraDesk;
import org.xunyao.registry.camera.DevicePaper;
import org.xunyao.registry.camera.RegisteredCamera;
import org.xunyao.registry.camera.Withdrawal;
import org.xunyao.ui.task.Tasks;

/// The register of cameras without its looks: a filtered list, one camera or form beside it, drafts, and what is
/// being done. JavaFX thread only.
public final class CamerasViewModel {
    private static final String NEW = "";
    private static final int ROUNDS = 12;

    private final CameraPorts ports;
    private final Tasks tasks;
    private final Clock clock;
    private final CameraList list;
    private final ObservableList<CameraRow> readable;
    private final ReadOnlyObjectWrapper<CameraSide> side =
            new ReadOnlyObjectWrapper<>(this, "side", new CameraSide.Detail());
    private final CameraWork work;
    private final ReadOnlyObjectWrapper<CameraForm> form = new ReadOnlyObjectWrapper<>(this, "form", CameraForm.EMPTY);
    private final Map<String, CameraDraft> drafts = new HashMap<>();
    private int rounds;

    /// @param ports run off the JavaFX thread
    public CamerasViewModel(CameraPorts ports, Tasks tasks, Clock clock) {
        this.ports = ports;
        this.tasks = tasks;
        this.work = new CameraWork(tasks);
        this.clock = clock;
        this.list = new CameraList(ports);
        this.readable = FXCollections.unmodifiableObservableList(list.rows());
    }

    /// The cameras that the filter lets through, by code.
    public ObservableList<CameraRow> rows() {
        return readable;
    }

    /// Everything that was read.
    public ReadOnlyObjectProperty<CameraSheet> sheetProperty() {
        return list.sheet().getReadOnlyProperty();
    }

    /// What the list shows.
    public ObjectProperty<CameraFilter> filterProperty() {
        return list.filter();
    }

    /// The camera beside the list.
    public ReadOnlyObjectProperty<Optional<CameraRow>> selectedProperty() {
        return list.selected().getReadOnlyProperty();
    }

    /// What stands in the side column.
    public ReadOnlyObjectProperty<CameraSide> sideProperty() {
        return side.getReadOnlyProperty();
    }

    /// What became of the last thing.
    public ReadOnlyObjectProperty<CameraTold> toldProperty() {
        return work.toldProperty();
    }

    /// What stands in the fields; changes from outside when a step is taken back.
    public ReadOnlyObjectProperty<CameraForm> formProperty() {
        return form.getReadOnlyProperty();
    }

    /// Reads the register anew; the selection stays on its camera.
    public void refresh() {
        tasks.quietly("cameras", progress -> ports.read(), list::read, code -> {
            if (!isBusy()) {
                work.tell(new CameraTold.Failed(code));
            }
        });
    }

    /// Every few seconds: how the streams stand, and now and then everything.
    public void tick() {
        if (rounds++ % ROUNDS == 0) {
            refresh();
        } else {
            list.read(list.sheet().get());
        }
    }

    /// Puts one camera beside the list; what was typed for another stays its draft.
    public void select(CameraRow row) {
        if (!isBusy() && list.select(row)) {
            work.forget();
            side.set(new CameraSide.Detail());
        }
    }

    /// Whether something was typed for the camera and not saved.
    public boolean isDrafted(CameraRow row) {
        return Optional.ofNullable(drafts.get(code(row)))
                .filter(CameraDraft::isChanged)
                .isPresent();
    }

    /// Opens the form of a new camera, as it was left.
    public void add() {
        if (list.sheet().get().may().enter() && !isBusy()) {
            open(NEW, CameraForm.EMPTY, OptionalLong.empty());
        }
    }

    /// Opens the form of the selected camera, as it was left.
    public void edit() {
        list.selected()
                .get()
                .filter(row -> list.sheet().get().may().enter() && !isBusy())
                .filter(row -> row.camera().withdrawn().isEmpty())
                .ifPresent(row ->
                        open(code(row), row.form(), OptionalLong.of(row.camera().revision())));
    }

    private void open(String code, CameraForm stored, OptionalLong seen) {
        CameraDraft draft = drafts.get(code);
        if (draft == null || !draft.isChanged()) {
            draft = new CameraDraft(stored, seen);
            drafts.put(code, draft);
        }
        work.forget();
        form.set(draft.now());
        side.set(new CameraSide.Editing(draft.seen()));
    }

    /// What was typed into a field.
    public void type(CameraField field, String text) {
        draft().ifPresent(draft -> {
            draft.edit(field, text);
            form.set(draft.now());
        });
    }

    /// Takes the last field back.
    public void undo() {
        draft().ifPresent(draft -> {
            draft.undo();
            form.set(draft.now());
        });
    }

    /// Throws the draft away and goes back to the camera.
    public void discard() {
        editedCode().ifPresent(drafts::remove);
        leave();
    }

    /// Back to the camera; what was typed stays its draft.
    public void leave() {
        if (!isBusy()) {
            if (side.get() instanceof CameraSide.Clash(Conflict conflict)) {
                conflict.choice().cancel();
            } else {
                side.set(new CameraSide.Detail());
            }
        }
    }

    private Optional<String> editedCode() {
        return side.get() instanceof CameraSide.Editing editing
                ? Optional.of(
                        editing.seen().isEmpty()
                                ? NEW
                                : list.selected()
                                        .get()
                                        .map(CamerasViewModel::code)
                                        .orElse(NEW))
                : Optional.empty();
    }

    private Optional<CameraDraft> draft() {
        return editedCode().flatMap(code -> Optional.ofNullable(drafts.get(code)));
    }

    /// Saves the form.
    public void save() {
        draft().ifPresent(draft -> draft.now()
                .missing()
                .ifPresentOrElse(
                        field -> work.tell(new CameraTold.Failed("CAMERA-MISSING-" + field)),
                        () -> save(draft.now(), draft.seen())));
    }

    private void save(CameraForm mine, OptionalLong seen) {
        String code = mine.value(CameraField.CODE);
        work.run("SAVE", () -> ports.save(mine, seen), saving -> saved(mine, seen, saving, code));
    }

    private void saved(CameraForm mine, OptionalLong seen, Saving saving, String code) {
        switch (saving) {
            case Saving.Done done -> {
                drafts.remove(seen.isEmpty() ? NEW : code);
                list.want(done.camera().code());
                tell("SAVE", done);
            }
            case Saving.Overtaken over -> {
                work.forget();
                side.set(new CameraSide.Clash(clash(mine, over)));
            }
        }
    }

    private Conflict clash(CameraForm mine, Saving.Overtaken over) {
        String code = over.theirs().code().text();
        OptionalLong began = draft().map(CameraDraft::seen).orElseGet(OptionalLong::empty);
        var choice = new ClashChoice(
                () -> save(mine, OptionalLong.of(over.theirs().revision())),
                () -> {
                    drafts.remove(code);
                    side.set(new CameraSide.Detail());
                    refresh();
                },
                () -> {
                    form.set(mine);
                    side.set(new CameraSide.Editing(began));
                });
        return new Conflict(Conflict.rows(mine.texts(), over.form().texts()), clock.now(), choice);
    }

    /// Asks why the selected camera leaves the register, or takes it in again.
    public void withdraw() {
        list.selected()
                .get()
                .filter(row -> list.sheet().get().may().enter() && !isBusy())
                .ifPresent(row -> {
                    if (row.camera().withdrawn().isPresent()) {
                        work.run("RESTORE", () -> ports.restore(row.camera().code()), done -> tell("RESTORE", done));
                    } else {
                        work.forget();
                        side.set(new CameraSide.Withdrawing(row));
                    }
                });
    }

    /// Takes the camera from the register.
    public void withdraw(String reason) {
        if (side.get() instanceof CameraSide.Withdrawing(CameraRow row)) {
            if (Withdrawal.isReason(reason)) {
                work.run(
                        "WITHDRAW",
                        () -> ports.withdraw(row.camera().code(), reason.strip()),
                        done -> tell("WITHDRAW", done));
            } else {
                work.tell(new CameraTold.Failed("CAMERA-REASON"));
            }
        }
    }

    /// Opens one item of the selected camera's file.
    public void paper(DeviceFile.Item item) {
        list.selected()
                .get()
                .filter(row ->
                        mayRecord(item) && !isBusy() && row.camera().withdrawn().isEmpty())
                .ifPresent(row -> {
                    work.forget();
                    side.set(new CameraSide.Paper(row, item));
                });
    }

    /// Whether the person records that item.
    public boolean mayRecord(DeviceFile.Item item) {
        CameraSheet.May may = list.sheet().get().may();
        return CameraDesk.OF_LAW.contains(item) ? may.legal() : may.file();
    }

    /// Records the paper of the open item, or takes it out.
    public void record(Optional<DevicePaper> paper) {
        if (side.get() instanceof CameraSide.Paper(CameraRow row, DeviceFile.Item item)) {
            work.run(
                    "PAPER",
                    () -> {
                        ports.paper(row.camera().code(), item, paper);
                        return true;
                    },
                    done -> tell("PAPER", row.camera()));
        }
    }

    /// Says that what was typed is no paper.
    public void refusePaper() {
        work.tell(new CameraTold.Failed("CAMERA-PAPER"));
    }

    /// Adds a file to the open item.
    public void attach(Path file) {
        if (side.get() instanceof CameraSide.Paper(CameraRow row, DeviceFile.Item item)) {
            work.run(
                    "ATTACH",
                    () -> {
                        ports.attach(row.camera().code(), item, file);
                        return true;
                    },
                    done -> tell("ATTACH", row.camera()));
        }
    }

    /// Reads a spreadsheet and shows what it would do.
    public void look(Path file) {
        if (list.sheet().get().may().enter()) {
            work.run("PLAN", () -> ports.plan(file), plan -> {
                work.forget();
                side.set(new CameraSide.Importing(plan));
            });
        }
    }

    /// Puts something else into the side column, for those who may enter cameras.
    public void beside(CameraSide other) {
        if (list.sheet().get().may().enter() && !isBusy()) {
            work.forget();
            side.set(other);
        }
    }

    /// Carries out what is shown.
    public void carryOut() {
        if (side.get() instanceof CameraSide.Importing(ImportPlan plan) && plan.isReady()) {
            work.run("IMPORT", () -> ports.enter(plan), count -> {
                side.set(new CameraSide.Detail());
                work.tell(new CameraTold.Done("IMPORT", Integer.toString(count)));
                refresh();
            });
        }
    }

    /// Writes the register or the template.
    public void write(Path file, boolean template) {
        work.run(
                "WRITE",
                () -> {
                    ports.write(file, template);
                    return true;
                },
                done -> work.tell(new CameraTold.Done("WRITE", String.valueOf(file.getFileName()))));
    }

    /// Tests the connection of the open form, or of the selected camera.
    public void examine() {
        Optional<CameraForm> asked =
                draft().map(CameraDraft::now).or(() -> list.selected().get().map(CameraRow::form));
        asked.filter(one -> list.sheet().get().may().examine()
                        && !one.value(CameraField.MAIN).isEmpty())
                .ifPresent(one ->
                        work.run("TEST", () -> ports.examine(one), found -> work.tell(new CameraTold.Tested(found))));
    }

    /// Whether something is being done.
    public boolean isBusy() {
        return work.isBusy();
    }

    private void tell(String key, Saving saving) {
        if (saving instanceof Saving.Done done) {
            side.set(new CameraSide.Detail());
            work.tell(new CameraTold.Done(
                    key + "." + done.effect(), done.camera().code().text()));
            refresh();
        }
    }

    private void tell(String key, RegisteredCamera camera) {
        side.set(new CameraSide.Detail());
        work.tell(new CameraTold.Done(key, camera.code().text()));
        refresh();
    }

    private static String code(CameraRow row) {
        return row.camera().code().text();
    }
}
