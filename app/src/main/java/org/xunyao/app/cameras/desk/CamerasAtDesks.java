package org.xunyao.app.cameras.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.xunyao.access.Office;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.app.cameras.model.CameraField;
import org.xunyao.app.cameras.model.CameraForm;
import org.xunyao.app.cameras.model.CameraPorts;
import org.xunyao.app.cameras.model.CameraRow;
import org.xunyao.app.cameras.model.CameraSheet;
import org.xunyao.app.cameras.model.Examined;
import org.xunyao.app.cameras.model.Saving;
import org.xunyao.app.cameras.model.StreamWord;
import org.xunyao.app.cameras.register.AddressText;
import org.xunyao.app.cameras.register.CameraRegister;
import org.xunyao.app.cameras.sheet.ImportPlan;
import org.xunyao.app.cameras.sheet.ImportPlanner;
import org.xunyao.app.cameras.sheet.RegisterSheet;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SupersededException;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.RegistryDesk;
import org.xunyao.registry.camera.CameraDesk;
import org.xunyao.registry.camera.CameraDevice;
import org.xunyao.registry.camera.CameraEntry;
import org.xunyao.registry.camera.CameraSite;
import org.xunyao.registry.camera.DevicePaper;
import org.xunyao.registry.camera.RegisteredCamera;
import org.xunyao.registry.camera.StreamLine;
import org.xunyao.registry.camera.StreamLines;
import org.xunyao.store.files.FileExport;
import org.xunyao.supervision.online.OnlineDesk;
import org.xunyao.video.StreamAddress;
import org.xunyao.wire.CameraPoint;
import org.xunyao.wire.sheet.SheetFile;
import org.xunyao.wire.sheet.SheetLimits;

/// The register of cameras over its desks, as one person sees it.
public final class CamerasAtDesks implements CameraPorts {
    private static final int PAGE = 1_000;
    private static final int LONGEST_NAME = 200;

    private final Desks desks;
    private final Streams streams;
    private final Optional<ConnectionTest> test;
    private final Ticket.OfPerson ticket;

    /// What it stands on.
    ///
    /// @param office says what would be refused
    public record Desks(
            CameraDesk cameras, RegistryDesk registry, CameraRegister register, Office office, Clock clock) {}

    /// Port: the streams of the running program.
    public interface Streams {
        /// How the camera's stream stands; nothing if it is not in the list of the running program.
        Optional<StreamWord> word(CameraCode code);

        /// Takes a camera in, or gives one that is there its new names.
        ///
        /// @return false if no place is left for it before the next start
        boolean enter(CameraPoint point);

        /// Stops a camera and takes it from the wall.
        ///
        /// @return whether it was there
        boolean leave(CameraCode code);

        /// Opens the camera's stream at another address, or stops it.
        ///
        /// @return whether the program has the camera
        boolean follow(CameraCode code, Optional<StreamAddress> main, Optional<StreamAddress> sub);
    }

    /// Port: tests a connection (取流诊断) and tells it in words.
    @FunctionalInterface
    public interface ConnectionTest {
        /// Tests it and waits for the end.
        ///
        /// @param code perhaps of a camera that is not in the register yet
        Examined examine(CameraCode code, StreamAddress address);
    }

    /// @param test nothing where connections cannot be tested
    public CamerasAtDesks(Desks desks, Streams streams, Optional<ConnectionTest> test, Ticket.OfPerson ticket) {
        this.desks = desks;
        this.streams = streams;
        this.test = test;
        this.ticket = ticket;
    }

    @Override
    public CameraSheet read() {
        return asked(() -> {
            Map<PharmacyId, String> codes = codes();
            var may = new CameraSheet.May(
                    desks.office().offers(ticket, CameraDesk.ENTER),
                    desks.office().offers(ticket, CameraDesk.FILE),
                    desks.office().offers(ticket, CameraDesk.LEGAL),
                    test.isPresent() && desks.office().offers(ticket, OnlineDesk.EXAMINE));
            List<RegisteredCamera> all = all();
            desks.register().saw(all);
            return new CameraSheet(
                    all.stream().map(camera -> row(camera, codes)).toList(), may, CameraRegister.AtStart.MOST);
        });
    }

    private CameraRow row(RegisteredCamera camera, Map<PharmacyId, String> codes) {
        return new CameraRow(
                camera,
                CameraForm.of(camera, codes),
                desks.register().rules().judge(camera, desks.clock().today()),
                word(camera));
    }

    @Override
    public Map<CameraCode, StreamWord> streams(List<RegisteredCamera> cameras) {
        var words = new HashMap<CameraCode, StreamWord>();
        cameras.forEach(camera -> words.put(camera.code(), word(camera)));
        return words;
    }

    private StreamWord word(RegisteredCamera camera) {
        if (camera.withdrawn().isPresent()) {
            return StreamWord.WITHDRAWN;
        }
        Optional<StreamLine> main = camera.lines().map(StreamLines::main);
        if (main.isEmpty()) {
            return StreamWord.NO_ADDRESS;
        }
        return AddressText.refusal(main.get()).isPresent()
                ? StreamWord.BAD_ADDRESS
                : streams.word(camera.code()).orElse(StreamWord.NEXT_START);
    }

    @Override
    public Saving save(CameraForm form, OptionalLong seen) {
        return asked(() -> {
            var code = new CameraCode(form.value(CameraField.CODE).strip());
            Optional<RegisteredCamera> there =
                    seen.isPresent() ? desks.cameras().find(ticket, code) : Optional.empty();
            CameraEntry entry = entry(code, form, there);
            try {
                RegisteredCamera saved = seen.isPresent()
                        ? desks.cameras()
                                .change(ticket, entry, seen.getAsLong())
                                .result()
                        : desks.cameras().add(ticket, entry).result();
                return new Saving.Done(saved, effect(there, saved));
            } catch (SupersededException both) {
                RegisteredCamera theirs = both.theirs(RegisteredCamera.class);
                return new Saving.Overtaken(theirs, CameraForm.of(theirs, codes()));
            }
        });
    }

    private CameraEntry entry(CameraCode code, CameraForm form, Optional<RegisteredCamera> there) {
        Optional<StreamLines> known = there.flatMap(RegisteredCamera::lines);
        Optional<StreamLine> main =
                AddressText.meant(form.value(CameraField.MAIN).strip(), known.map(StreamLines::main));
        Optional<StreamLine> sub =
                AddressText.meant(form.value(CameraField.SUB).strip(), known.flatMap(StreamLines::sub));
        Optional<StreamLine> control =
                AddressText.meant(form.value(CameraField.CONTROL).strip(), known.flatMap(StreamLines::control));
        if (main.isEmpty() && (sub.isPresent() || control.isPresent())) {
            throw new FaultException("CAMERA-MAIN-MISSING", "a small stream alone");
        }
        try {
            return new CameraEntry(
                    code,
                    new CameraSite(
                            form.value(CameraField.SHOP).strip(),
                            pharmacy(form.value(CameraField.CREDIT_CODE).strip()),
                            form.value(CameraField.PLACE).strip()),
                    new CameraDevice(
                            form.value(CameraField.MODEL).strip(),
                            form.value(CameraField.NATIONAL).strip(),
                            form.value(CameraField.RECORDING).strip()),
                    main.map(line -> new StreamLines(line, sub, control)));
        } catch (IllegalArgumentException wrong) {
            throw new FaultException(
                    CameraDevice.isNational(form.value(CameraField.NATIONAL).strip())
                            ? "CAMERA-LONG"
                            : "CAMERA-NATIONAL",
                    "not a camera",
                    wrong);
        }
    }

    private Optional<PharmacyId> pharmacy(String credit) {
        if (credit.isEmpty()) {
            return Optional.empty();
        }
        if (!CreditCode.isValid(credit)) {
            throw new FaultException("CAMERA-CREDIT-CODE", "no credit code");
        }
        return Optional.of(shops().stream()
                .filter(shop -> shop.creditCode().text().equals(credit))
                .map(Pharmacy::id)
                .findFirst()
                .orElseThrow(() -> new FaultException("CAMERA-CREDIT-CODE", "no such pharmacy")));
    }

    private static Optional<StreamAddress> address(StreamLine line) {
        return Optional.of(line.text()).filter(AddressText::isAddress).map(StreamAddress::of);
    }

    /// Lets the running program follow, as far as it can.
    private Saving.Effect effect(Optional<RegisteredCamera> before, RegisteredCamera now) {
        if (now.withdrawn().isPresent()) {
            return streams.leave(now.code()) ? Saving.Effect.NOW : Saving.Effect.NONE;
        }
        Optional<StreamAddress> address = now.lines().map(StreamLines::main).flatMap(CamerasAtDesks::address);
        boolean wired = streams.word(now.code()).isPresent();
        if (!wired && (address.isEmpty() || !desks.register().isOurs(now.code()))) {
            return Saving.Effect.NONE;
        }
        boolean named = before.filter(was -> was.site().equals(now.site())).isPresent();
        if ((!wired || !named) && !CameraRegister.point(now).map(streams::enter).orElse(wired)) {
            return Saving.Effect.NEXT_START;
        }
        boolean same = before.filter(
                        was -> shown(was).equals(shown(now)) && was.withdrawn().equals(now.withdrawn()))
                .isPresent();
        if (!wired || !same) {
            Optional<StreamAddress> small =
                    now.lines().flatMap(StreamLines::sub).flatMap(CamerasAtDesks::address);
            streams.follow(now.code(), address, small);
        }
        return Saving.Effect.NOW;
    }

    /// The streams without the place for orders, which nobody opens.
    private static Optional<StreamLines> shown(RegisteredCamera camera) {
        return camera.lines().map(lines -> lines.with(Optional.empty()));
    }

    @Override
    public Saving withdraw(CameraCode code, String reason) {
        return asked(() -> {
            Optional<RegisteredCamera> before = desks.cameras().find(ticket, code);
            RegisteredCamera gone =
                    desks.cameras().withdraw(ticket, code, reason).result();
            return new Saving.Done(gone, effect(before, gone));
        });
    }

    @Override
    public Saving restore(CameraCode code) {
        return asked(() -> {
            Optional<RegisteredCamera> before = desks.cameras().find(ticket, code);
            RegisteredCamera back = desks.cameras().restore(ticket, code).result();
            return new Saving.Done(back, effect(before, back));
        });
    }

    @Override
    public void paper(CameraCode code, DeviceFile.Item item, Optional<DevicePaper> paper) {
        asked(() -> CameraDesk.OF_LAW.contains(item)
                ? desks.cameras().review(ticket, code, item, paper)
                : desks.cameras().record(ticket, code, item, paper));
    }

    @Override
    public void attach(CameraCode code, DeviceFile.Item item, Path file) {
        byte[] bytes = Attachment.read(file);
        String name = String.valueOf(file.getFileName());
        String kept = name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
        asked(() -> CameraDesk.OF_LAW.contains(item)
                ? desks.cameras().attachOfLaw(ticket, code, item, kept, bytes)
                : desks.cameras().attach(ticket, code, item, kept, bytes));
    }

    @Override
    public ImportPlan plan(Path file) {
        return asked(() -> {
            Map<String, PharmacyId> shops = new HashMap<>();
            shops().forEach(shop -> shops.put(shop.creditCode().text(), shop.id()));
            return new ImportPlanner(all(), shops)
                    .plan(String.valueOf(file.getFileName()), SheetFile.read(file, SheetLimits.USUAL));
        });
    }

    @Override
    public int enter(ImportPlan plan) {
        return asked(() -> {
            Map<CameraCode, RegisteredCamera> before = new HashMap<>();
            all().forEach(camera -> before.put(camera.code(), camera));
            int count = desks.cameras().enterAll(ticket, plan.written()).result();
            for (RegisteredCamera now : all()) {
                if (!now.equals(before.get(now.code()))) {
                    effect(Optional.ofNullable(before.get(now.code())), now);
                }
            }
            return count;
        });
    }

    @Override
    public void write(Path file, boolean template) {
        byte[] bytes = template ? RegisterSheet.template() : asked(this::exported);
        try {
            new FileExport().put(file, new ByteArrayInputStream(bytes));
        } catch (IOException refused) {
            throw new FaultException("CAMERA-WRITE", "sheet", refused);
        }
    }

    private byte[] exported() {
        List<RegisteredCamera> all = all();
        byte[] bytes = RegisterSheet.of(all, codes());
        desks.cameras().export(ticket, all.size());
        return bytes;
    }

    @Override
    public Examined examine(CameraForm form) {
        return asked(() -> {
            String code = form.value(CameraField.CODE).strip();
            Optional<StreamLine> known = code.isEmpty()
                    ? Optional.empty()
                    : desks.cameras()
                            .find(ticket, new CameraCode(code))
                            .flatMap(RegisteredCamera::lines)
                            .map(StreamLines::main);
            StreamLine line = AddressText.meant(form.value(CameraField.MAIN).strip(), known)
                    .filter(meant -> AddressText.isAddress(meant.text()))
                    .orElseThrow(() -> new FaultException("CAMERA-ADDRESS", "no address"));
            return test.orElseThrow(() -> new FaultException("CAMERA-NO-TEST", "no test here"))
                    .examine(new CameraCode(code.isEmpty() ? "new" : code), StreamAddress.of(line.text()));
        });
    }

    private List<RegisteredCamera> all() {
        var all = new ArrayList<RegisteredCamera>();
        List<RegisteredCamera> page = desks.cameras().page(ticket, Optional.empty(), PAGE);
        all.addAll(page);
        while (page.size() == PAGE) {
            page = desks.cameras().page(ticket, Optional.of(page.getLast().code()), PAGE);
            all.addAll(page);
        }
        return all;
    }

    private Map<PharmacyId, String> codes() {
        Map<PharmacyId, String> codes = new HashMap<>();
        shops().forEach(shop -> codes.put(shop.id(), shop.creditCode().text()));
        return codes;
    }

    /// Nothing for those who may not read pharmacies.
    private List<Pharmacy> shops() {
        if (!desks.office().offers(ticket, RegistryDesk.LOOK)) {
            return List.of();
        }
        var all = new ArrayList<Pharmacy>();
        List<Pharmacy> page = desks.registry().page(ticket, Optional.empty(), PAGE);
        all.addAll(page);
        while (page.size() == PAGE) {
            page = desks.registry().page(ticket, Optional.of(page.getLast().id()), PAGE);
            all.addAll(page);
        }
        return all;
    }

    private static <R> R asked(Supplier<R> desk) {
        try {
            return desk.get();
        } catch (RefusedException refused) {
            throw new FaultException("CAMERA-REFUSED", refused.action(), refused);
        }
    }
}
