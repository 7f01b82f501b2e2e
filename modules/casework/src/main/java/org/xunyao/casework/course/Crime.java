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

    /// 移送公安机关; its day is the day on which they received it.
    ///
    /// @param receipt of the police
    /// @param materials that went with the letter (art. 6)
    /// @param copied declared: a copy went to the procuratorate
    /// @param lateReason why later than 24 hours after the approval, empty if in time
    record HandOver(String receipt, Set<Material> materials, boolean copied, String lateReason) implements Crime {
        /// Copies the materials.
        public HandOver {
            materials = Set.copyOf(materials);
        }

        @Override
        public Event event() {
            return Event.HAND_OVER;
        }
    }

    /// 公安机关立案; its day is the day on which their paper was received.
    ///
    /// @param document number of their paper
    record PoliceFile(String document) implements Crime {
        @Override
        public Event event() {
            return Event.POLICE_FILE;
        }
    }

    /// What goes to the police with a case (移送材料), art. 6.
    enum Material {
        /// 涉嫌犯罪案件移送书.
        LETTER,
        /// 涉嫌犯罪案件情况的调查报告.
        REPORT,
        /// 涉案物品清单; it says so where there are none.
        GOODS,
        /// 有关检验报告或者鉴定结论; a note says so where there is none.
        TESTS
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
