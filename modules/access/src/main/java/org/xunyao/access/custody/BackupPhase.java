package org.xunyao.access.custody;

/// What a backup or restore is doing (备份阶段), in the order in which it happens.
public enum BackupPhase {
    /// The database copies itself while work goes on.
    COPY,
    /// The archive is written; counted in bytes.
    WRITE,
    /// Rows of the copy are counted and digested.
    COUNT,
    /// Evidence, documents and packages that the target does not have yet are carried over; counted in files.
    FILES,
    /// The archive is unpacked into a scratch folder; counted in bytes.
    UNPACK,
    /// The unpacked copy is compared table by table.
    COMPARE,
    /// Every file that the backup names is read and digested; counted in files.
    DIGEST,
    /// Log files that came after the backup are played again; counted in files.
    REPLAY,
    /// It gets its name.
    KEEP
}
