package org.xunyao.supervision.online;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.AuditQuery;
import org.xunyao.access.audit.AuditShelf;
import org.xunyao.video.CameraId;
import org.xunyao.video.doctor.Diagnosis;

/// The desk of the cameras' streams (画面): reading their record, examining a stream, handing out a slip,
/// taking the rates out, and one row a day for the record itself.
public final class OnlineDesk {
    /// Reading the record of up and down.
    public static final Action LOOK = new Action("stream.look");

    /// Examining a camera's stream, which connects to it.
    public static final Action EXAMINE = new Action("stream.examine");

    /// Making a slip for a shop.
    public static final Action SLIP = new Action("stream.slip");

    /// Taking the rates out of the station.
    public static final Action EXPORT = new Action("stream.export");

    /// Writing a day's digest.
    public static final Action DIGEST = new Action("stream.digest");

    private static final String CAMERA = "camera";
    private static final String ONLINE = "online";

    private final Office office;
    private final Days days;
    private final AuditShelf shelf;

    /// @param days of all stations
    /// @param shelf of the station's audit, in which digests are looked for
    public OnlineDesk(Office office, Days days, AuditShelf shelf) {
        this.office = office;
        this.days = days;
        this.shelf = shelf;
    }

    /// The days of cameras, those without a record left out.
    ///
    /// @param from first day
    /// @param to last day
    /// @throws org.xunyao.access.RefusedException if the ticket may not
    public Map<CameraId, List<CameraDay>> record(Ticket ticket, List<CameraId> cameras, LocalDate from, LocalDate to) {
        return office.look(ticket, LOOK, new Target(ONLINE, "*"), tx -> {
            var found = new LinkedHashMap<CameraId, List<CameraDay>>();
            cameras.forEach(camera -> found.put(camera, days.of(tx, camera, from, to)));
            return found;
        });
    }

    /// Records that a person is about to examine a camera.
    ///
    /// @throws org.xunyao.access.RefusedException if the ticket may not
    public Saved<CameraId> examine(Ticket ticket, CameraId camera) {
        return office.perform(ticket, EXAMINE, new Target(CAMERA, camera.code()), tx -> camera);
    }

    /// Records that a slip about a finding is made for the shop.
    ///
    /// @throws org.xunyao.access.RefusedException if the ticket may not
    public Saved<Diagnosis.Ill> slip(Ticket ticket, Diagnosis.Ill finding) {
        return office.perform(ticket, SLIP, new Target(CAMERA, finding.camera().code()), tx -> finding);
    }

    /// Records that the rates of a month are taken out.
    ///
    /// @param month such as `2026-11`
    /// @throws org.xunyao.access.RefusedException if the ticket may not
    public Saved<String> export(Ticket ticket, String month) {
        return office.perform(ticket, EXPORT, new Target(ONLINE, month), tx -> month);
    }

    /// Ties the record of a day into the chain: one row for a day. The target is `online` and
    /// `DAY/SM3/CAMERAS`.
    ///
    /// @param ticket the machine's
    /// @param cameras how many have a record
    /// @param sm3 over the record's canonical text, 64 hexadecimal digits
    public Saved<LocalDate> digest(Ticket ticket, LocalDate day, int cameras, String sm3) {
        return office.perform(ticket, DIGEST, new Target(ONLINE, day + "/" + sm3 + "/" + cameras), tx -> day);
    }

    /// The last day of which a digest speaks; nothing if there is none yet.
    public Optional<LocalDate> lastDigest(Ticket ticket) {
        return office.look(ticket, DIGEST, new Target(ONLINE, "*"), tx -> {
            var digests = new AuditQuery(
                    Optional.empty(),
                    Optional.of(ONLINE),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(DIGEST.code()),
                    Optional.of("done"));
            return shelf.index().page(tx, shelf.station(), digests, Optional.empty(), 1).stream()
                    .findFirst()
                    .map(row -> LocalDate.parse(
                            row.target().id().substring(0, row.target().id().indexOf('/'))));
        });
    }
}
