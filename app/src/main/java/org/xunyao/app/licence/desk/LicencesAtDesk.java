package org.xunyao.app.licence.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.xunyao.access.Office;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.app.licence.LicencePorts;
import org.xunyao.app.licence.sheet.LicencePlan;
import org.xunyao.app.licence.sheet.LicencePlanner;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.licence.DrugLicence;
import org.xunyao.registry.licence.LicenceDesk;
import org.xunyao.registry.licence.LicenceText;
import org.xunyao.registry.licence.PlannedLicence;
import org.xunyao.registry.licence.ShopLicence;
import org.xunyao.wire.sheet.SheetFile;
import org.xunyao.wire.sheet.SheetLimits;

/// Fills the ports of the screen 许可证 in one person's name.
public final class LicencesAtDesk implements LicencePorts.Desk {
    private final LicenceDesks desks;
    private final Runnable follow;
    private final Ticket.OfPerson ticket;
    private final Clock clock;

    /// @param follow has what was entered count at once
    public LicencesAtDesk(LicenceDesks desks, Runnable follow, Ticket.OfPerson ticket, Clock clock) {
        this.desks = desks;
        this.follow = follow;
        this.ticket = ticket;
        this.clock = clock;
    }

    /// The ports.
    ///
    /// @param choose lets the person choose a file
    public LicencePorts ports(Office office, Supplier<Optional<Path>> choose) {
        return new LicencePorts(
                this,
                office.offers(ticket, LicenceDesk.ENTER),
                new LicencePorts.Terms(desks.scopes(), clock::today, clock.zone()),
                choose);
    }

    @Override
    public List<ShopLicence> all() {
        return said(() -> desks.desk().all(ticket));
    }

    @Override
    public List<DrugLicence> history(PharmacyId pharmacy) {
        return said(() -> desks.desk().history(ticket, pharmacy));
    }

    @Override
    public Saved<DrugLicence> enter(PharmacyId pharmacy, LicenceText text, long seen) {
        Saved<DrugLicence> saved = said(() -> desks.desk().enter(ticket, pharmacy, text, seen));
        follow.run();
        return saved;
    }

    @Override
    public LicencePlan plan(Path file) {
        return new LicencePlanner(all(), desks.scopes(), clock.today())
                .plan(file.getFileName().toString(), SheetFile.read(file, SheetLimits.USUAL));
    }

    @Override
    public Saved<Integer> enterAll(List<PlannedLicence> planned) {
        Saved<Integer> saved = said(() -> desks.desk().enterAll(ticket, planned));
        follow.run();
        return saved;
    }

    /// A refusal as a fault with a sentence.
    private static <T> T said(Supplier<T> work) {
        try {
            return work.get();
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }
}
