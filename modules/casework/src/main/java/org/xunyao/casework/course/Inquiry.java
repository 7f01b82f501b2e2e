package org.xunyao.casework.course;

import java.util.Set;
import org.xunyao.casework.procedure.Event;

/// Acts of the investigation (调查取证).
public sealed interface Inquiry extends Act {
    /// 中止调查, 市场监督管理行政处罚程序规定 art. 46.
    ///
    /// @param explanation in words
    record Suspend(SuspensionReason reason, String explanation) implements Inquiry {
        @Override
        public Event event() {
            return Event.SUSPEND;
        }
    }

    /// 恢复调查: its day is the day from which the term runs on.
    ///
    /// @param explanation why the reason has gone
    record Resume(String explanation) implements Inquiry {
        @Override
        public Event event() {
            return Event.RESUME;
        }
    }

    /// 终止调查, art. 47.
    ///
    /// @param explanation who died or was dissolved, and that nobody bears their rights and duties
    /// @param withoutSuccessor declared: nobody does
    record Terminate(String explanation, boolean withoutSuccessor) implements Inquiry {
        @Override
        public Event event() {
            return Event.TERMINATE;
        }
    }

    /// 延长办案期限, art. 64: once, by the days of the table of deadlines.
    record ExtendCase(String reason) implements Inquiry {
        @Override
        public Event event() {
            return Event.EXTEND_CASE;
        }
    }

    /// 集体讨论再次延长, art. 64: the discussion itself says how long.
    ///
    /// @param days calendar days, from 1
    /// @param record number of 集体讨论记录
    record ExtendCaseAgain(int days, String record, String reason) implements Inquiry {
        @Override
        public Event event() {
            return Event.EXTEND_CASE_AGAIN;
        }
    }

    /// 调查终结: what 案件调查终结报告 (form 35) states.
    ///
    /// @param sections of the report that are written
    /// @param evidenceItems how many items the list of evidence has
    /// @param goodsSettled what is seized or held either has its disposal or is within its term:
    ///     declared before there was a ledger of goods (ADR 0095), true since
    /// @param party for the thresholds of the hearing
    /// @param proposal what is proposed
    /// @param legalGrounds why legal review is needed, empty if none does (art. 50)
    record FinishInvestigation(
            Set<ReportSection> sections,
            int evidenceItems,
            boolean goodsSettled,
            PartyClass party,
            Decision.Outcome proposal,
            Set<LegalGround> legalGrounds)
            implements Inquiry {
        /// Copies the sets.
        public FinishInvestigation {
            sections = Set.copyOf(sections);
            legalGrounds = Set.copyOf(legalGrounds);
        }

        @Override
        public Event event() {
            return Event.FINISH_INVESTIGATION;
        }
    }

    /// Why an investigation may be suspended (中止调查情形), art. 46.
    enum SuspensionReason {
        /// A judgement or decision in another matter must come first (以相关裁判或者行政决定为依据).
        PENDING_RULING,
        /// The competent authority is asked to interpret the law (送请有权机关作出解释或者确认).
        INTERPRETATION,
        /// Force majeure (不可抗力).
        FORCE_MAJEURE,
        /// The party cannot be found (当事人下落不明).
        PARTY_MISSING,
        /// Another reason for suspension (其他应当中止调查的情形).
        OTHER
    }

    /// A part of the report of the investigation (调查终结报告内容), art. 48.
    enum ReportSection {
        /// 当事人的基本情况.
        PARTY,
        /// 案件来源、调查经过及采取行政强制措施的情况.
        SOURCE_AND_COURSE,
        /// 调查认定的事实及主要证据.
        FACTS_AND_EVIDENCE,
        /// 违法行为性质.
        NATURE,
        /// 处理意见及依据.
        OPINION_AND_BASIS,
        /// 自由裁量的理由等其他需要说明的事项.
        DISCRETION
    }

    /// Why legal review must come before the decision (应当法制审核的情形), art. 50 para. 1.
    enum LegalGround {
        /// Of great public interest (涉及重大公共利益).
        PUBLIC_INTEREST,
        /// Bears on the party's or others' great rights, after a hearing (经过听证程序).
        HEARING,
        /// Difficult, with several legal relations (疑难复杂、涉及多个法律关系).
        COMPLEX,
        /// Named by law (法律、法规规定的其他情形).
        BY_LAW
    }
}
