package org.xunyao.access.custody;

/// What became of a backup (备份结果), as the audit keeps it.
public sealed interface BackupOutcome {
    /// The text of the audit row.
    String words();

    /// It was restored for a trial, equal, and is kept.
    record Kept(BackupCopy copy) implements BackupOutcome {
        @Override
        public String words() {
            String proof = copy.proof()
                    .map(found -> " audit=" + found.auditSequence() + ":" + found.auditDigest())
                    .orElse("");
            return "kept " + copy.id() + proof;
        }
    }

    /// The person stopped it.
    record Stopped() implements BackupOutcome {
        @Override
        public String words() {
            return "stopped";
        }
    }

    /// It failed.
    ///
    /// @param code of the fault
    record Failed(String code) implements BackupOutcome {
        @Override
        public String words() {
            return "failed " + code;
        }
    }
}
