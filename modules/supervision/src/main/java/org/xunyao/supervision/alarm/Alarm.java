package org.xunyao.supervision.alarm;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.PersonId;
import org.xunyao.casework.LeadOrigin;
import org.xunyao.casework.LeadSource;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.registry.PharmacyId;

/// An alarm on its way (告警), from the machine's raising to a person's decision. Only {@link AlarmDesk},
/// {@link Review} and the store make its states, which a rule over the whole program checks; so an alarm
/// that nobody confirmed cannot be a {@link LeadOrigin}.
public sealed interface Alarm {
    /// What was found.
    AlarmHead head();

    /// Its identity.
    default AlarmId id() {
        return head().id();
    }

    /// Waiting for a person (待复核).
    ///
    /// @param first the confirming opinion of the first reviewer, where the colour asks for a second
    record Raised(AlarmHead head, Optional<Opinion> first) implements Alarm {}

    /// Decided by a person, for good (已复核).
    sealed interface Decided extends Alarm {
        /// Who decided, when and why.
        Decision decision();
    }

    /// Confirmed, and so the source of a lead (成立).
    ///
    /// The clue is found on the day of the confirmation: the term of verification runs from 发现线索之日
    /// (市场监督管理行政处罚程序规定第18条), an alarm that no officer has looked at is no discovery by
    /// the authority, and domain/ai-supervision.md §3 no. 4 lets the clock start at once with the turning
    /// into a lead. That nobody gains time by not looking is the task of the reviewer's own limit ({@link
    /// ReviewLimits}).
    ///
    /// @param foundAt the day of the confirmation in the bureau's zone
    record Confirmed(AlarmHead head, Decision decision, LocalDate foundAt) implements Decided, LeadOrigin {
        @Override
        public String reference() {
            return "alarm:" + head.id().value();
        }

        @Override
        public LeadSource source() {
            return LeadSource.SUPERVISION;
        }

        /// The confirming reviewer's remark: what stands on the paper is a person's sentence.
        @Override
        public String description() {
            return decision.remark();
        }

        @Override
        public LocalDate clueFoundAt() {
            return foundAt;
        }

        @Override
        public PharmacyId subject() {
            return head.finding().shop();
        }

        @Override
        public List<EvidenceId> evidence() {
            return head.evidence().all();
        }
    }

    /// The pharmacy is told to correct it (提示企业改正).
    record CorrectedRemotely(AlarmHead head, Decision decision) implements Decided {}

    /// Officers have to go there (转现场检查).
    record NeedsOnSite(AlarmHead head, Decision decision) implements Decided {}

    /// A false alarm (误报).
    ///
    /// @param reason a code of resources/rules/dismissal-reasons.csv
    record Dismissed(AlarmHead head, Decision decision, String reason) implements Decided {}

    /// The material does not let anybody tell (材料不足).
    record Insufficient(AlarmHead head, Decision decision) implements Decided {}

    /// What one reviewer held without deciding.
    ///
    /// @param remark in the reviewer's words
    record Opinion(PersonId reviewer, Instant at, String remark) {}

    /// What a reviewer decided.
    ///
    /// @param reviewer an officer with an enforcement certificate
    /// @param remark in the reviewer's words, may be empty
    /// @param first the confirming opinion of another reviewer before, where there was one
    record Decision(PersonId reviewer, Instant decidedAt, String remark, Optional<Opinion> first) {}
}
