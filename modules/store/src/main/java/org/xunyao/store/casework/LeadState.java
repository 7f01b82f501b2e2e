package org.xunyao.store.casework;

import org.xunyao.casework.Lead;
import org.xunyao.casework.procedure.Stage;

/// How the states of a lead are written down.
enum LeadState {
    CLUE_REGISTERED,
    CLUE_VERIFYING,
    FILING_PENDING,
    FILED,
    NOT_FILED,
    CLUE_CLOSED,
    TRANSFERRED_ADMIN;

    /// Where a lead of this state stands; a filed one stands where its case does.
    Stage stage() {
        return switch (this) {
            case CLUE_REGISTERED -> Stage.CLUE_REGISTERED;
            case CLUE_VERIFYING -> Stage.CLUE_VERIFYING;
            case FILING_PENDING -> Stage.FILING_PENDING;
            case FILED -> Stage.INVESTIGATING;
            case NOT_FILED -> Stage.NOT_FILED;
            case CLUE_CLOSED -> Stage.CLUE_CLOSED_NO_VIOLATION;
            case TRANSFERRED_ADMIN -> Stage.TRANSFERRED_ADMIN;
        };
    }

    static LeadState of(Lead lead) {
        return switch (lead) {
            case Lead.ClueRegistered _ -> CLUE_REGISTERED;
            case Lead.ClueVerifying _ -> CLUE_VERIFYING;
            case Lead.FilingPending _ -> FILING_PENDING;
            case Lead.Filed _ -> FILED;
            case Lead.NotFiled _ -> NOT_FILED;
            case Lead.ClueClosed _ -> CLUE_CLOSED;
            case Lead.TransferredAdmin _ -> TRANSFERRED_ADMIN;
        };
    }
}
