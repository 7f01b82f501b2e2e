package org.xunyao.registry.mask;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.registry.CameraCode;

/// Where areas of cameras are hidden, and shown for a while (隐私遮挡、解除遮挡). The audit names the camera and
/// the act; the reason stands in the row.
public final class MaskDesk {
    /// Reading what is hidden.
    public static final Action LOOK = new Action("mask.look");

    /// Drawing what is hidden.
    public static final Action DRAW = new Action("mask.draw");

    /// Looking at it for a while.
    public static final Action LIFT = new Action("mask.lift");

    /// Hiding it again.
    public static final Action COVER = new Action("mask.cover");

    private static final String KIND = "camera";
    private static final Target ALL = new Target(KIND, "*");

    private final Office office;
    private final Masks masks;
    private final Duration longest;
    private final Ids ids;
    private final Clock clock;

    /// @param masks the rows
    /// @param longest how long it may be lifted at a time
    public MaskDesk(Office office, Masks masks, Duration longest, Ids ids, Clock clock) {
        this.office = office;
        this.masks = masks;
        this.longest = longest;
        this.ids = ids;
        this.clock = clock;
    }

    /// What holds now, of all cameras.
    ///
    /// @throws org.xunyao.access.RefusedException if the ticket may not
    public List<PrivacyMask> all(Ticket ticket) {
        return office.look(ticket, LOOK, ALL, tx -> masks.newest(tx));
    }

    /// Hides these areas from now on (设置遮挡), and no others.
    ///
    /// @param seen number of the drawing from which the person began, 0 if there was none
    /// @throws FaultException `MASK-REASON`; `MASK-STALE` if somebody drew another one since; `MASK-MANY`
    public Saved<PrivacyMask> draw(Ticket ticket, CameraCode camera, List<MaskShape> shapes, String reason, long seen) {
        return office.perform(ticket, DRAW, target(camera), tx -> {
            requireReason(reason);
            if (shapes.size() > PrivacyMask.MOST) {
                throw new FaultException("MASK-MANY", "too many areas");
            }
            long last = masks.newest(tx, camera).map(PrivacyMask::number).orElse(0L);
            if (last != seen) {
                throw new FaultException("MASK-STALE", "drawn anew since");
            }
            var mask = new PrivacyMask(camera, last + 1, shapes, clock.now(), ticket.actor(), reason.strip());
            masks.add(tx, mask);
            return mask;
        });
    }

    /// Shows one person what is hidden of a camera, for a bounded time (解除遮挡).
    ///
    /// @throws FaultException `MASK-REASON`
    public Saved<MaskLift> lift(Ticket ticket, CameraCode camera, String reason) {
        return office.perform(ticket, LIFT, target(camera), tx -> {
            requireReason(reason);
            var now = clock.now();
            var lift = new MaskLift(ids.next(), camera, now, now.plus(longest), ticket.actor(), reason.strip());
            masks.add(tx, lift);
            return lift;
        });
    }

    /// Hides it again (恢复遮挡): by the person, or by rule when the time is over.
    ///
    /// @return the camera, empty if it had ended already
    public Saved<Optional<CameraCode>> cover(Ticket ticket, CameraCode camera, UUID lift) {
        return office.perform(ticket, COVER, target(camera), tx -> masks.end(tx, lift, clock.now(), ticket.actor()));
    }

    private static void requireReason(String reason) {
        if (!PrivacyMask.isReason(reason)) {
            throw new FaultException("MASK-REASON", "a reason is needed");
        }
    }

    private static Target target(CameraCode code) {
        return new Target(KIND, code.text());
    }
}
