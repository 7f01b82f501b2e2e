package org.xunyao.video.found;

/// Whether the words of a zone could be read in a picture (识读状态). Only {@link #READ} lets anybody conclude that
/// something is not there.
public enum TextSight {
    /// The zone was to be seen, and looks as it did when it was read last.
    READ,
    /// Somebody stands before it, or something moves there.
    HIDDEN,
    /// It has too few pixels for the reader.
    SMALL,
    /// It was not read yet, or changed since and waits for its turn.
    WAITING,
    /// There is no reader on this machine.
    NO_READER
}
