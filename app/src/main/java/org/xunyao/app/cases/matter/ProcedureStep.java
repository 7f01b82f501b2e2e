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

    /// Which step. Later ones are not shown, because this program does not lead through them yet.
    public enum Kind {
        /// 案件来源登记.
        CLUE,
        /// 核查.
        VERIFY,
        /// 立案审批.
        FILING,
        /// 调查取证.
        INVESTIGATE
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
