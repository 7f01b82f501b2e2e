package org.xunyao.app.firstrun;

import java.util.List;

/// What a person can do when the data did not open, in the order of the buttons; the first is the primary.
public enum WayOn {
    /// Try the same again.
    RETRY,
    /// Restore a backup.
    RESTORE,
    /// Choose another data folder.
    FOLDER,
    /// Use the recovery key.
    RECOVERY,
    /// End the program.
    LEAVE;

    /// The ways on after a refusal.
    ///
    /// @param code of the refusal; one that is not known may be tried again
    public static List<WayOn> of(String code) {
        return switch (code) {
            case "STORE-IN-USE" -> List.of(RETRY, FOLDER, LEAVE);
            case "STORE-FOLDER", "STORE-DISK" -> List.of(RETRY, FOLDER, LEAVE);
            case "STORE-NEWER" -> List.of(LEAVE, FOLDER);
            case "STORE-DURABILITY" -> List.of(LEAVE);
            case "STORE-BROKEN", "STORE-MISSING", "KEY-BROKEN", "KEY-MISSING" -> List.of(RESTORE, RETRY, FOLDER, LEAVE);
            case "STORE-AWAY" -> List.of(RETRY, FOLDER, RESTORE, LEAVE);
            case "STORE-UPGRADE" -> List.of(LEAVE, RETRY, RESTORE);
            case "RESOURCE-BAD", "RESOURCE-MISSING", "KEY-FILE", "STORE-GONE", "STORE-DENIED", "STORE-SERVER" ->
                List.of(RETRY, LEAVE);
            case "KEY-WRONG" -> List.of(RETRY, RECOVERY, LEAVE);
            default -> List.of(RETRY, FOLDER, LEAVE);
        };
    }
}
