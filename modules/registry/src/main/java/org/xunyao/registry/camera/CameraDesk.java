package org.xunyao.registry.camera;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SupersededException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.DeviceFile;

/// Where cameras are registered (摄像机登记). The audit names a camera by its code and nothing else: no address,
/// no password, no text of a person.
public final class CameraDesk {
    /// Reading the register of cameras.
    public static final Action LOOK = new Action("camera.look");

    /// Adding, correcting and withdrawing a camera.
    public static final Action ENTER = new Action("camera.enter");

    /// Recording papers of the device's file, but for those of law.
    public static final Action FILE = new Action("camera.file");

    /// Recording the authorising provision and the review of legality (授权条款、法制审核).
    public static final Action LEGAL = new Action("camera.legal");

    /// Taking the register out of the station as a sheet.
    public static final Action EXPORT = new Action("camera.export");

    /// Taking over the station's list of cameras at its start.
    public static final Action ADOPT = new Action("camera.adopt");

    /// The items that whoever reviews legality records.
    public static final Set<DeviceFile.Item> OF_LAW =
            Set.copyOf(EnumSet.of(DeviceFile.Item.AUTHORISING_PROVISION, DeviceFile.Item.LEGAL_REVIEW));

    private static final String KIND = "camera";
    private static final Target ALL = new Target(KIND, "*");
    private static final int MOST = 1_000;

    private final Office office;
    private final Cameras cameras;
    private final Predicate<String> addresses;
    private final Cabinet cabinet;
    private final Clock clock;

    /// Where attachments are kept.
    ///
    /// @param folder in which they are sealed
    public record Cabinet(DurableFiles files, Path folder, Ids ids) {}

    /// @param cameras the rows
    /// @param addresses whether a text is the address of a stream that this program would open
    public CameraDesk(Office office, Cameras cameras, Predicate<String> addresses, Cabinet cabinet, Clock clock) {
        this.office = office;
        this.cameras = cameras;
        this.addresses = addresses;
        this.cabinet = cabinet;
        this.clock = clock;
    }

    /// A page of the register ordered by code, withdrawn cameras too.
    ///
    /// @param after the last code of the page before, or none
    /// @param limit 1..1000
    /// @throws org.xunyao.access.RefusedException if the ticket may not
    public List<RegisteredCamera> page(Ticket ticket, Optional<CameraCode> after, int limit) {
        return office.look(ticket, LOOK, ALL, tx -> cameras.page(tx, after, Math.clamp(limit, 1, MOST)));
    }

    /// One camera.
    ///
    /// @throws org.xunyao.access.RefusedException if the ticket may not
    public Optional<RegisteredCamera> find(Ticket ticket, CameraCode code) {
        return office.look(ticket, LOOK, target(code), tx -> cameras.find(tx, code));
    }

    /// Takes over the station's list of cameras: once, while nothing has been entered yet, or when it is told
    /// to. Addresses are taken as they are, for a list may be wrong in a row; nobody opens what is no address.
    ///
    /// @param anew takes it over although the register is begun: the cameras of the list get its sites and
    ///     addresses, the others stay
    /// @return how many were taken over
    public Saved<Integer> adopt(Ticket ticket, List<CameraEntry> list, boolean anew) {
        return office.perform(ticket, ADOPT, ALL, tx -> {
            if (cameras.isBegun(tx) && !anew) {
                return 0;
            }
            for (CameraEntry entry : list) {
                cameras.put(
                        tx,
                        cameras.find(tx, entry.code())
                                .map(there -> there.with(adopted(entry, there)))
                                .orElseGet(() -> fresh(entry)));
            }
            return list.size();
        });
    }

    /// Brings in those cameras of a station's list that nobody ever entered. What a person cleared or withdrew
    /// was entered, and stays as it is.
    ///
    /// @return how many were brought in
    public Saved<Integer> bringIn(Ticket ticket, List<CameraEntry> list) {
        return office.perform(ticket, ADOPT, ALL, tx -> {
            List<CameraEntry> fresh = list.stream()
                    .filter(entry -> !cameras.isEntered(tx, entry.code()))
                    .toList();
            for (CameraEntry entry : fresh) {
                cameras.put(
                        tx,
                        cameras.find(tx, entry.code())
                                .map(there -> there.with(adopted(entry, there)))
                                .orElseGet(() -> fresh(entry)));
            }
            return fresh.size();
        });
    }

    /// Whether a camera was ever entered, by a person or from a list.
    ///
    /// @throws org.xunyao.access.RefusedException if the ticket may not
    public boolean isEntered(Ticket ticket, CameraCode code) {
        return office.look(ticket, LOOK, target(code), tx -> cameras.isEntered(tx, code));
    }

    /// Records that the register is taken out of the station as a sheet.
    ///
    /// @param rows how many cameras are on it
    /// @throws org.xunyao.access.RefusedException if the ticket may not
    public Saved<Integer> export(Ticket ticket, int rows) {
        return office.perform(ticket, EXPORT, ALL, tx -> rows);
    }

    /// A list knows nothing of the device, nor how it is turned, and perhaps not the pharmacy.
    private static CameraEntry adopted(CameraEntry entry, RegisteredCamera there) {
        CameraSite site = entry.site();
        var known = new CameraSite(
                site.shop(), site.pharmacy().or(() -> there.site().pharmacy()), site.place());
        Optional<StreamLines> lines =
                entry.lines().map(other -> there.lines().map(other::keeping).orElse(other));
        return new CameraEntry(entry.code(), known, there.device(), lines);
    }

    /// Adds a camera (登记).
    ///
    /// @throws FaultException `CAMERA-KNOWN` if the code is taken, `CAMERA-CODE` or `CAMERA-ADDRESS` if they are
    ///     none
    public Saved<RegisteredCamera> add(Ticket ticket, CameraEntry entry) {
        return office.perform(ticket, ENTER, made -> target(made.code()), tx -> {
            require(entry);
            if (cameras.find(tx, entry.code()).isPresent()) {
                throw new FaultException("CAMERA-KNOWN", "the code is taken");
            }
            return put(tx, fresh(entry));
        });
    }

    /// Corrects a camera (变更登记).
    ///
    /// @param seen the revision from which the person began
    /// @throws SupersededException with both {@link RegisteredCamera}s if somebody saved another one since
    /// @throws FaultException `CAMERA-GONE`, `CAMERA-ADDRESS`
    public Saved<RegisteredCamera> change(Ticket ticket, CameraEntry entry, long seen) {
        return office.perform(ticket, ENTER, target(entry.code()), tx -> {
            RegisteredCamera theirs = found(tx, entry.code());
            RegisteredCamera mine = theirs.with(entry);
            if (theirs.revision() != seen && !theirs.entry().equals(entry)) {
                throw new SupersededException(theirs, mine);
            }
            // An address that is no good but was there before does not keep the rest from being corrected.
            if (!theirs.lines().equals(entry.lines())) {
                require(entry);
            }
            return put(tx, mine);
        });
    }

    /// Enters all rows of an import, or none.
    ///
    /// @throws FaultException `CAMERA-STALE` if one of them was changed since the person looked, `CAMERA-CODE`,
    ///     `CAMERA-ADDRESS`
    public Saved<Integer> enterAll(Ticket ticket, List<PlannedCamera> rows) {
        return office.perform(ticket, ENTER, ALL, tx -> {
            rows.forEach(row -> requireSeen(tx, row));
            for (PlannedCamera row : rows) {
                cameras.put(
                        tx,
                        cameras.find(tx, row.entry().code())
                                .map(one -> one.with(row.entry()))
                                .orElseGet(() -> fresh(row.entry())));
            }
            return rows.size();
        });
    }

    /// Takes a camera from the register (取消登记). Its row, its file and what it recorded stay.
    ///
    /// @throws FaultException `CAMERA-GONE`, `CAMERA-REASON`
    public Saved<RegisteredCamera> withdraw(Ticket ticket, CameraCode code, String reason) {
        return office.perform(ticket, ENTER, target(code), tx -> {
            if (!Withdrawal.isReason(reason)) {
                throw new FaultException("CAMERA-REASON", "a withdrawal has a reason");
            }
            RegisteredCamera there = found(tx, code);
            return there.withdrawn().isPresent()
                    ? there
                    : put(tx, there.leaving(Optional.of(new Withdrawal(clock.now(), ticket.actor(), reason))));
        });
    }

    /// Takes a withdrawn camera into the register again (恢复登记).
    ///
    /// @throws FaultException `CAMERA-GONE`
    public Saved<RegisteredCamera> restore(Ticket ticket, CameraCode code) {
        return office.perform(
                ticket, ENTER, target(code), tx -> put(tx, found(tx, code).leaving(Optional.empty())));
    }

    /// Records or takes out a paper of the device's file (设备档案).
    ///
    /// @param paper nothing takes it out
    /// @throws FaultException `CAMERA-GONE`; `CAMERA-LAW` for an item of {@link #OF_LAW}
    public Saved<RegisteredCamera> record(
            Ticket ticket, CameraCode code, DeviceFile.Item item, Optional<DevicePaper> paper) {
        return office.perform(ticket, FILE, target(code), tx -> {
            if (OF_LAW.contains(item)) {
                throw new FaultException("CAMERA-LAW", "recorded by whoever reviews legality");
            }
            return filed(tx, code, item, paper);
        });
    }

    /// Records or takes out a paper of law (授权条款、法制审核).
    ///
    /// @param paper nothing takes it out
    /// @throws FaultException `CAMERA-GONE`; `CAMERA-LAW` for an item that is not one of {@link #OF_LAW}
    public Saved<RegisteredCamera> review(
            Ticket ticket, CameraCode code, DeviceFile.Item item, Optional<DevicePaper> paper) {
        return office.perform(ticket, LEGAL, target(code), tx -> {
            if (!OF_LAW.contains(item)) {
                throw new FaultException("CAMERA-LAW", "not an item of law");
            }
            return filed(tx, code, item, paper);
        });
    }

    /// Seals a file and adds it to an item (附件). It stays for good.
    ///
    /// @param name as the file is called, 1..200 characters
    /// @throws FaultException `CAMERA-GONE`, `CAMERA-DISK` if the bytes could not be sealed; `CAMERA-LAW` for
    ///     an item of {@link #OF_LAW}
    public Saved<RegisteredCamera> attach(
            Ticket ticket, CameraCode code, DeviceFile.Item item, String name, byte[] bytes) {
        return office.perform(ticket, FILE, target(code), tx -> {
            if (OF_LAW.contains(item)) {
                throw new FaultException("CAMERA-LAW", "attached by whoever reviews legality");
            }
            return attached(tx, ticket, code, item, name, bytes);
        });
    }

    /// The same for an item of law (授权条款、法制审核附件): who records it proves it.
    ///
    /// @param name as the file is called, 1..200 characters
    /// @throws FaultException `CAMERA-GONE`, `CAMERA-DISK`; `CAMERA-LAW` for an item that is not one of {@link
    ///     #OF_LAW}
    public Saved<RegisteredCamera> attachOfLaw(
            Ticket ticket, CameraCode code, DeviceFile.Item item, String name, byte[] bytes) {
        return office.perform(ticket, LEGAL, target(code), tx -> {
            if (!OF_LAW.contains(item)) {
                throw new FaultException("CAMERA-LAW", "not an item of law");
            }
            return attached(tx, ticket, code, item, name, bytes);
        });
    }

    private RegisteredCamera attached(
            Tx tx, Ticket ticket, CameraCode code, DeviceFile.Item item, String name, byte[] bytes) {
        RegisteredCamera there = found(tx, code);
        try {
            DurableFiles.Stored stored = cabinet.files().seal(cabinet.folder(), new ByteArrayInputStream(bytes));
            cameras.attach(
                    tx, code, new Attachment(cabinet.ids().next(), item, name, stored, clock.now(), ticket.actor()));
        } catch (IOException refused) {
            throw new FaultException("CAMERA-DISK", "attachment not sealed", refused);
        }
        return put(tx, there);
    }

    private void requireSeen(Tx tx, PlannedCamera row) {
        require(row.entry());
        OptionalLong now = cameras.find(tx, row.entry().code())
                .map(there -> OptionalLong.of(there.revision()))
                .orElseGet(OptionalLong::empty);
        if (!now.equals(row.seen())) {
            throw new FaultException("CAMERA-STALE", "changed since the preview");
        }
    }

    private RegisteredCamera filed(Tx tx, CameraCode code, DeviceFile.Item item, Optional<DevicePaper> paper) {
        RegisteredCamera there = found(tx, code);
        var papers = new HashMap<>(there.file().papers());
        paper.ifPresentOrElse(given -> papers.put(item, given), () -> papers.remove(item));
        return put(tx, there.with(new CameraFile(papers, there.file().attachments())));
    }

    private RegisteredCamera found(Tx tx, CameraCode code) {
        return cameras.find(tx, code).orElseThrow(() -> new FaultException("CAMERA-GONE", "no such camera"));
    }

    private RegisteredCamera put(Tx tx, RegisteredCamera camera) {
        cameras.put(tx, camera);
        return found(tx, camera.code());
    }

    private void require(CameraEntry entry) {
        if (!CameraEntry.isCode(entry.code().text())) {
            throw new FaultException("CAMERA-CODE", "no code");
        }
        entry.lines().ifPresent(lines -> {
            boolean good = addresses.test(lines.main().text())
                    && lines.sub()
                            .map(StreamLine::text)
                            .filter(addresses.negate())
                            .isEmpty()
                    && lines.control()
                            .map(StreamLine::text)
                            .filter(addresses.negate())
                            .isEmpty();
            if (!good) {
                throw new FaultException("CAMERA-ADDRESS", "no address");
            }
        });
    }

    private static RegisteredCamera fresh(CameraEntry entry) {
        return new RegisteredCamera(
                entry.code(), entry.site(), entry.device(), entry.lines(), CameraFile.EMPTY, Optional.empty(), 0);
    }

    private static Target target(CameraCode code) {
        return new Target(KIND, code.text());
    }
}
