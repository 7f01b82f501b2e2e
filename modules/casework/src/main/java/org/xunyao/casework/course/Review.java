package org.xunyao.casework.course;

import org.xunyao.casework.procedure.Event;

/// Acts of case review and legal review (案件审核、法制审核), 市场监督管理行政处罚程序规定 arts. 48-55.
public sealed interface Review extends Act {
    /// 送审; its day is the day on which the reviewer received the material, from which the term
    /// runs.
    record SubmitReview(ReviewKind kind) implements Review {
        @Override
        public Event event() {
            return Event.SUBMIT_REVIEW;
        }
    }

    /// 案件审核退回补充调查或者纠正.
    record ReviewReturn(String opinion) implements Review {
        @Override
        public Event event() {
            return Event.REVIEW_RETURN;
        }
    }

    /// 案件审核通过.
    record ReviewPass(String opinion) implements Review {
        @Override
        public Event event() {
            return Event.REVIEW_PASS;
        }
    }

    /// 法制审核退回.
    record LegalReturn(String opinion) implements Review {
        @Override
        public Event event() {
            return Event.LEGAL_RETURN;
        }
    }

    /// 法制审核通过, before the notice or after a hearing.
    record LegalPass(String opinion) implements Review {
        @Override
        public Event event() {
            return Event.LEGAL_PASS;
        }
    }

    /// 延长审核期限, art. 55.
    ///
    /// @param days working days, from 1
    record ExtendReview(int days, String reason) implements Review {
        @Override
        public Event event() {
            return Event.EXTEND_REVIEW;
        }
    }

    /// Which review (审核种类).
    enum ReviewKind {
        /// 案件审核.
        CASE,
        /// 法制审核.
        LEGAL
    }
}
