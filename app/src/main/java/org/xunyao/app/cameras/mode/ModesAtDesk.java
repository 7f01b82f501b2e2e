package org.xunyao.app.cameras.mode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.mode.EvidenceMode;
import org.xunyao.registry.mode.ModeDesk;
import org.xunyao.registry.mode.ModeEntry;
import org.xunyao.registry.mode.ModeProof;
import org.xunyao.registry.mode.ModeSet;
import org.xunyao.registry.mode.ModeStanding;

/// Sets modes at the desk.
///
/// @param offered whether the person may set one
/// @param names of actors
public record ModesAtDesk(ModeDesk desk, Ticket.OfPerson ticket, boolean offered, UnaryOperator<String> names)
        implements ModePorts {
    @Override
    public Optional<ModeStanding> standing(CameraCode camera) {
        return desk.standing(ticket, camera);
    }

    @Override
    public List<ModeEntry> history(CameraCode camera) {
        return desk.history(ticket, camera);
    }

    @Override
    public ModeSet set(CameraCode camera, EvidenceMode mode, Map<ModeProof, String> named, String why) {
        try {
            return desk.set(ticket, camera, mode, named, why);
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }

    @Override
    public String name(String actor) {
        return names.apply(actor);
    }
}
