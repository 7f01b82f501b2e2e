package org.xunyao.casework;

import java.time.Instant;
import org.xunyao.access.PersonId;
import org.xunyao.casework.procedure.Stage;

/// A lead on its way (线索), from registration to the case or to another end. Only the desks and the
/// store make its states.
public sealed interface Lead {
    /// What was registered.
    Clue clue();

    /// Where it stands.
    Stage stage();

    /// Its identity.
    default LeadId id() {
        return clue().id();
    }

    /// Source registered (案件来源登记).
    record ClueRegistered(Clue clue) implements Lead {
        @Override
        public Stage stage() {
            return Stage.CLUE_REGISTERED;
        }
    }

    /// Being verified (核查).
    record ClueVerifying(Clue clue, Verification verification) implements Lead {
        @Override
        public Stage stage() {
            return Stage.CLUE_VERIFYING;
        }
    }

    /// Before the leader (立案审批).
    record FilingPending(Clue clue, Verification verification, FilingApplication application) implements Lead {
        @Override
        public Stage stage() {
            return Stage.FILING_PENDING;
        }
    }

    /// Filed as a case, final (已立案).
    record Filed(Clue clue, Verification verification, FilingApplication application, CaseId caseFile) implements Lead {
        @Override
        public Stage stage() {
            return Stage.INVESTIGATING;
        }
    }

    /// Not filed, final (不予立案).
    record NotFiled(Clue clue, Verification verification, FilingApplication application, Ground ground, Ending ending)
            implements Lead {
        @Override
        public Stage stage() {
            return Stage.NOT_FILED;
        }
    }

    /// Verification found no violation, final (核查后无违法).
    record ClueClosed(Clue clue, Verification verification, Ending ending) implements Lead {
        @Override
        public Stage stage() {
            return Stage.CLUE_CLOSED_NO_VIOLATION;
        }
    }

    /// Handed to the authority competent for it, final (移送其他行政机关).
    ///
    /// @param receiver the authority
    record TransferredAdmin(Clue clue, Verification verification, String receiver, Ending ending) implements Lead {
        @Override
        public Stage stage() {
            return Stage.TRANSFERRED_ADMIN;
        }
    }

    /// How a lead ended without a case.
    ///
    /// @param reason in words
    /// @param approver the leader
    record Ending(String reason, PersonId approver, Instant at) {}

    /// On what ground a case may be left unfiled (不予立案情形), 市场监督管理行政处罚程序规定 art. 20.
    enum Ground {
        /// Slight, corrected in time, no harm (轻微并及时改正且没有造成危害后果).
        SLIGHT_AND_CORRECTED,
        /// First time, slight harm, corrected in time (初次违法且危害后果轻微并及时改正).
        FIRST_AND_CORRECTED,
        /// Proved to be without fault (有证据足以证明没有主观过错).
        WITHOUT_FAULT,
        /// Another lawful ground (依法可以不予立案的其他情形).
        OTHER
    }
}
