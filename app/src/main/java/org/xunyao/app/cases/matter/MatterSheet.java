package org.xunyao.app.cases.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.access.PersonId;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.Lead;
import org.xunyao.casework.Officer;
import org.xunyao.casework.course.HearingRules;
import org.xunyao.casework.course.PartyClass;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.procedure.Event;
import org.xunyao.registry.Pharmacy;

/// Everything that is shown of one matter (案件内容).
///
/// @param party the pharmacy, where the registry has it
/// @param lead nothing before registration
/// @param file the case, once there is one
/// @param approvals those that were asked for, in order
/// @param course what happened since filing; nothing before
/// @param names of the staff
public record MatterSheet(
        Matter matter,
        Optional<Pharmacy> party,
        Optional<Lead> lead,
        Optional<CaseFile> file,
        List<ProcedureStep> steps,
        List<Term> terms,
        List<Approval> approvals,
        Work work,
        List<DocumentLine> documents,
        List<EvidenceLine> evidence,
        Optional<CourseSheet> course,
        Map<PersonId, String> names) {
    /// Copies the lists.
    public MatterSheet {
        steps = List.copyOf(steps);
        terms = List.copyOf(terms);
        approvals = List.copyOf(approvals);
        documents = List.copyOf(documents);
        evidence = List.copyOf(evidence);
        names = Map.copyOf(names);
    }

    /// The name of a person, empty if the staff no longer has them.
    public String name(PersonId id) {
        return names.getOrDefault(id, "");
    }

    /// An approval (审批).
    ///
    /// @param event what was approved or is to be
    /// @param person who did, nothing while it waits
    /// @param at recordedTime
    public record Approval(Event event, Optional<String> person, Optional<Instant> at) {}

    /// Whether a notice must name the right to a hearing (应当告知听证权利).
    ///
    /// @param day on which the notice is approved
    public record HearingAsked(HearingRules rules, PartyClass party, LocalDate day) {
        /// Whether a notice of that penalty must.
        public boolean by(Penalty penalty) {
            return rules.asks(party, penalty, day);
        }
    }

    /// What can be done here and by whom (办理).
    ///
    /// @param offered the steps of this person, the next one first
    /// @param awaited the next step when it is somebody else's
    /// @param officers who may be named, with certificates
    /// @param stops codes of the reasons for which the clock of verification may stop, in a fixed order
    /// @param mayAddEvidence whether this person may add evidence here
    /// @param mayWrite whether this person may write documents here
    /// @param withheld steps of a case that the procedure allows now and this person may not take
    /// @param hearing tells whether a penalty asks for a hearing; nothing before the investigation is finished
    public record Work(
            List<Event> offered,
            Optional<Event> awaited,
            List<Officer> officers,
            List<String> stops,
            boolean mayAddEvidence,
            boolean mayWrite,
            List<Withheld> withheld,
            Optional<HearingAsked> hearing) {
        /// Copies the lists.
        public Work {
            offered = List.copyOf(offered);
            officers = List.copyOf(officers);
            stops = List.copyOf(stops);
            withheld = List.copyOf(withheld);
        }
    }
}
