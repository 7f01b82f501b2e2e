package org.xunyao.app.cases.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.xunyao.access.PersonId;
import org.xunyao.access.Saved;
import org.xunyao.app.papers.PapersPorts;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.Officer;
import org.xunyao.casework.penalty.Exemption;
import org.xunyao.casework.penalty.PenaltyBook;
import org.xunyao.casework.summary.SpotAct;
import org.xunyao.casework.summary.SpotCase;
import org.xunyao.casework.summary.SpotDraft;
import org.xunyao.casework.summary.SpotId;
import org.xunyao.casework.summary.SpotObstacle;
import org.xunyao.casework.summary.SpotRules;
import org.xunyao.casework.summary.SpotStep;
import org.xunyao.documents.Document;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;

/// What the room needs from outside, in one person's name. All but {@link Law} are called off the JavaFX thread
/// and may throw a `FaultException`, which the screen says by its code.
///
/// @param papers makes, saves, issues and prints form 44
/// @param mayWork whether the person may begin a sitting
public record SpotPorts(Desk desk, Around around, PapersPorts papers, Law law, boolean mayWork) {
    /// Port: the desk of the summary procedure.
    public interface Desk {
        /// A page, newest first.
        List<SpotCase> newest(Optional<SpotId> before);

        /// Begins one.
        SpotStep begin(PharmacyId party, Optional<LeadId> lead, Set<PersonId> officers, LocalDate day);

        /// Takes a step.
        SpotStep take(SpotId id, LocalDate day, SpotAct act);

        /// What would stand in the way of a decision, asked before a number is taken.
        List<SpotObstacle> obstacles(SpotId id, LocalDate day, SpotAct.Decide act);

        /// Keeps what was typed.
        Saved<SpotDraft> keep(SpotId id, Map<String, String> typed);

        /// What was typed last.
        Optional<SpotDraft> draft(SpotId id);
    }

    /// Port: what is around a sitting.
    public interface Around {
        /// All pharmacies of the register.
        List<Pharmacy> shops();

        /// Who may be named as officer today, the person who asks among them.
        List<Officer> officers();

        /// Leads of that pharmacy that are open.
        List<Lead> leads(PharmacyId shop);

        /// Form 44 of a sitting: the issued one, else the newest draft.
        Optional<Document> paper(SpotId id);
    }

    /// What binds.
    ///
    /// @param exemptions slight violations that are not punished
    /// @param today by the station's clock
    /// @param self who works
    public record Law(
            SpotRules rules,
            PenaltyBook penalties,
            List<Exemption> exemptions,
            Supplier<LocalDate> today,
            PersonId self) {
        /// Copies the list.
        public Law {
            exemptions = List.copyOf(exemptions);
        }
    }
}
