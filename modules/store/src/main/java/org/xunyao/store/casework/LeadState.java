package org.xunyao.store.casework;

import org.xunyao.casework.Lead;

/// How the states of a lead are written down.
enum LeadState {
    CLUE_REGISTERED,
    CLUE_VERIFYING,
    FILING_PENDING,
    FILED,
    NOT_FILED,
    CLUE_CLOSED,
    TRANSFERRED_ADMIN;

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
