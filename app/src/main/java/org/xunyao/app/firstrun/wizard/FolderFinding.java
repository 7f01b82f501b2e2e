package org.xunyao.app.firstrun.wizard;

/// What is found at the place where the data shall lie (数据目录检查).
public enum FolderFinding {
    /// It can be used.
    FREE,
    /// There is a station's data already.
    STATION,
    /// There are foreign files.
    FOREIGN,
    /// It cannot be written.
    CLOSED,
    /// It is on a network volume, which keeps no promises about what is saved.
    NETWORK,
    /// There is too little room.
    FULL
}
