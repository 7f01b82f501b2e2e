package org.xunyao.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.xunyao.access.PersonId;

/// An application to file a case (立案报批), the content of 立案审批表.
///
/// @param applicant who made it and therefore may not approve it
/// @param at recordedTime
public record FilingApplication(Content content, PersonId applicant, Instant at) {
    /// What the officer writes and ticks.
    ///
    /// @param cause 案由
    /// @param findings 核查情况及立案理由
    /// @param met the conditions that the officer holds to be met
    /// @param conductEnded the day on which the conduct happened, or ended if it went on (违法行为发生或者终了之日)
    /// @param harmedLife it touches life, health and safety and did harm, so that the longer limitation holds
    public record Content(
            String cause, String findings, Set<Condition> met, LocalDate conductEnded, boolean harmedLife) {
        /// Copies the conditions.
        public Content {
            met = Set.copyOf(met);
        }

        /// Every condition ticked.
        public static Set<Condition> allConditions() {
            return Set.copyOf(EnumSet.allOf(Condition.class));
        }
    }

    /// A condition of filing (立案条件), 市场监督管理行政处罚程序规定 art. 19.
    public enum Condition {
        /// Evidence shows a violation at first sight (有证据初步证明存在违法行为).
        PRIMA_FACIE_EVIDENCE,
        /// A penalty should be imposed by law (依法应当给予行政处罚).
        PENALTY_DUE,
        /// It is within our competence (属于本部门管辖).
        JURISDICTION,
        /// It is within the limitation (在给予行政处罚的法定期限内).
        LIMITATION
    }
}
