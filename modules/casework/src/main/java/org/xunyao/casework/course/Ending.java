package org.xunyao.casework.course;

import org.xunyao.casework.procedure.Event;

/// Acts that end a case (结案、归档), arts. 77-79.
public sealed interface Ending extends Act {
    /// 结案.
    ///
    /// @param goodsLeft seized or held items without a disposal: declared before there was a ledger of goods
    ///     (ADR 0095), 0 since; 0 or more
    /// @param lateReason why after the term, empty if within it
    record Close(Closing closing, int goodsLeft, String summary, String lateReason) implements Ending {
        /// Refuses a count below zero.
        public Close {
            if (goodsLeft < 0) {
                throw new IllegalArgumentException("items left: " + goodsLeft);
            }
        }

        @Override
        public Event event() {
            return Event.CLOSE;
        }
    }

    /// 归档.
    ///
    /// @param pagesInOrder declared: the pages of the list of contents follow one another
    /// @param manifest SHA-256 of the list of digests, 64 hexadecimal digits
    /// @param shelf where the paper file stands
    record Archive(boolean pagesInOrder, String manifest, String shelf) implements Ending {
        @Override
        public Event event() {
            return Event.ARCHIVE;
        }
    }

    /// On what ground a case is closed (结案情形), art. 77.
    enum Closing {
        /// 行政处罚决定执行完毕.
        EXECUTED,
        /// 人民法院裁定终结执行.
        COURT_ENDED,
        /// 案件终止调查.
        TERMINATED,
        /// 作出第六十条第一款第二项至第五项决定.
        DECIDED_OTHERWISE,
        /// 其他应予结案的情形.
        OTHER
    }
}
