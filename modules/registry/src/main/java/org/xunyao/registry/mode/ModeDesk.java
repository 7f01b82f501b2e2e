package org.xunyao.registry.mode;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.camera.CameraDesk;
import org.xunyao.registry.camera.Cameras;
import org.xunyao.registry.camera.RegisteredCamera;

/// Where it is set for what the records of a camera may be used (证据模式台). One precondition missing, and it
/// stays {@link EvidenceMode#LEAD_ONLY}; one lost later, and it is that again by itself. All methods throw
/// {@link org.xunyao.access.RefusedException} if no role of the ticket holds the action.
public final class ModeDesk {
    /// Setting the mode of a camera (设定证据模式).
    public static final Action SET = new Action("camera.mode");

    private static final String KIND = "camera";

    private final Office office;
    private final Cameras cameras;
    private final CameraModes modes;
    private final ModeGate gate;
    private final Clock clock;

    /// @param gate what must be there before
    public ModeDesk(Office office, Cameras cameras, CameraModes modes, ModeGate gate, Clock clock) {
        this.office = office;
        this.cameras = cameras;
        this.modes = modes;
        this.gate = gate;
        this.clock = clock;
    }

    /// What holds of a camera today; nothing if the register does not know it.
    public Optional<ModeStanding> standing(Ticket ticket, CameraCode code) {
        LocalDate today = clock.today();
        return office.look(
                ticket,
                CameraDesk.LOOK,
                target(code),
                tx -> cameras.find(tx, code).map(camera -> judged(tx, camera, today)));
    }

    /// Who set which mode when and why, the newest first (证据模式登记).
    public List<ModeEntry> history(Ticket ticket, CameraCode code) {
        return office.look(ticket, CameraDesk.LOOK, target(code), tx -> modes.of(tx, code));
    }

    /// Sets the mode of a camera, with everything that proves it.
    ///
    /// @param named by kind, each 1..1000 characters; what the mode does not ask for is not kept
    /// @param why 1..500 characters
    /// @return what is missing, all at once, or the entry
    /// @throws FaultException `CAMERA-GONE` if the register does not know it, `MODE-WORDS` if there is no reason or
    ///     a text is too long
    public ModeSet set(
            Ticket.OfPerson ticket, CameraCode code, EvidenceMode mode, Map<ModeProof, String> named, String why) {
        try {
            return new ModeSet.Done(office.perform(ticket, SET, target(code), tx -> {
                RegisteredCamera camera =
                        cameras.find(tx, code).orElseThrow(() -> new FaultException("CAMERA-GONE", "no such camera"));
                List<ModeLack> missing = gate.missing(mode, camera, clock.today(), named);
                if (!missing.isEmpty()) {
                    throw new ModeRefusedException(missing);
                }
                Map<String, String> proofs = proofs(mode, camera, named);
                if (!ModeEntry.isReason(why) || !proofs.values().stream().allMatch(ModeEntry::isProof)) {
                    throw new FaultException("MODE-WORDS", "a reason, and proofs of at most 1000 characters");
                }
                long number = modes.of(tx, code).stream()
                        .findFirst()
                        .map(last -> last.number() + 1)
                        .orElse(1L);
                var entry = new ModeEntry(code, number, mode, clock.now(), ticket.actor(), why.strip(), proofs);
                modes.add(tx, entry);
                return entry;
            }));
        } catch (ModeRefusedException refused) {
            return refused.outcome();
        }
    }

    private ModeStanding judged(Tx tx, RegisteredCamera camera, LocalDate today) {
        EvidenceMode chosen = modes.of(tx, camera.code()).stream()
                .findFirst()
                .map(ModeEntry::mode)
                .orElse(EvidenceMode.LEAD_ONLY);
        boolean whole = gate.standing(chosen, camera, today).isEmpty();
        var lacks = new EnumMap<EvidenceMode, List<ModeLack>>(EvidenceMode.class);
        for (EvidenceMode mode : EvidenceMode.values()) {
            lacks.put(mode, gate.missing(mode, camera, today, Map.of()));
        }
        return new ModeStanding(chosen, whole ? chosen : EvidenceMode.LEAD_ONLY, lacks);
    }

    private static Map<String, String> proofs(
            EvidenceMode mode, RegisteredCamera camera, Map<ModeProof, String> named) {
        var proofs = new TreeMap<String, String>();
        ModeProof.of(mode)
                .forEach(proof ->
                        proofs.put(proof.name(), named.getOrDefault(proof, "").strip()));
        if (mode == EvidenceMode.ART41_EVIDENCE) {
            camera.file().papers().forEach((item, paper) -> proofs.put(item.name(), paper.reference()));
        }
        return proofs;
    }

    private static Target target(CameraCode code) {
        return new Target(KIND, code.text());
    }
}
