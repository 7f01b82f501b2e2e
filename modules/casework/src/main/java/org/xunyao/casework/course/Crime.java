package org.xunyao.casework.course;

import java.util.Set;
import org.xunyao.access.PersonId;
import org.xunyao.casework.procedure.Event;

/// Acts about a suspicion of crime (涉嫌犯罪移送), 行政执法机关移送涉嫌犯罪案件的规定.
public sealed interface Crime extends Act {
    /// 核实并提出书面报告; its day is the day on which the leader received the report.
    ///
    /// @param team at least two (专案组)
    /// @param report number of the written report
    /// @param findings in words
    record CrimeAssess(Set<PersonId> team, String report, String findings) implements Crime {
        /// Copies the team.
        public CrimeAssess {
            team = Set.copyOf(team);
        }

        @Override
        public Event event() {
            return Event.CRIME_ASSESS;
        }
    }

    /// 批准移送.
    ///
    /// @param inChief declared: the approver is the leader in chief or presides over the work (art.
    ///     5)
    /// @param police the police authority that receives it
    /// @param lateReason why later than the term, empty if in time
    record ApproveTransfer(boolean inChief, String police, String lateReason) implements Crime {
        @Override
        public Event event() {
            return Event.APPROVE_TRANSFER;
        }
    }

    /// 不批准移送: the reasons stand in the file.
    ///
    /// @param inChief as of {@link ApproveTransfer}
    record DeclineTransfer(boolean inChief, String reason) implements Crime {
        @Override
        public Event event() {
            return Event.DECLINE_TRANSFER;
        }
    }

    /// 公安机关不予立案; its day is the day on which their paper was received.
    ///
    /// @param document number of their paper
    record PoliceRefuse(String document, String reason) implements Crime {
        @Override
        public Event event() {
            return Event.POLICE_REFUSE;
        }
    }
}
