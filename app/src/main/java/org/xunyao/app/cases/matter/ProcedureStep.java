package org.xunyao.app.cases.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xunyao.casework.procedure.Stage;

/// A statutory step as the rail shows it (办案步骤).
///
/// @param at when it was taken, nothing while it is to come
/// @param people who take or took it, by name
/// @param end the stage in which the matter ended here
public record ProcedureStep(
        Kind kind, Standing standing, Optional<LocalDate> at, List<String> people, Optional<Stage> end, Law law) {
    /// Copies the people.
    public ProcedureStep {
        people = List.copyOf(people);
    }

    /// Which step, in their order.
    public enum Kind {
        /// 案件来源登记.
        CLUE,
        /// 核查.
        VERIFY,
        /// 立案审批.
        FILING,
        /// 调查取证.
        INVESTIGATE,
        /// 案件审核、法制审核.
        REVIEW,
        /// 报批告知.
        NOTICE_APPROVAL,
        /// 行政处罚告知.
        NOTICE,
        /// 陈述申辩复核、听证.
        DEFENCE,
        /// 处理决定.
        DECISION,
        /// 送达.
        SERVICE,
        /// 执行.
        EXECUTION,
        /// 结案.
        CLOSING,
        /// 归档.
        ARCHIVE
    }

    /// How far it is.
    public enum Standing {
        /// Behind us.
        DONE,
        /// Here.
        NOW,
        /// The matter ended here.
        ENDED,
        /// To come.
        TO_COME
    }
}
