package org.xunyao.ingest.file;

/// A recorded film that cannot be taken, with its one cause.
public final class RecordedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    /// Why a recorded film is refused. The screen has one sentence for each.
    public enum Refusal {
        /// it cannot be read, or is not there
        UNREADABLE,
        /// a link, folder or device, not a file
        NO_FILE,
        /// no kind of film that is read here
        UNKNOWN,
        /// its index is missing: it was not recorded to its end
        NO_INDEX,
        /// what it says of itself does not agree
        BROKEN,
        /// it names pictures behind its own end
        CUT,
        /// more pictures, longer ones or a longer index than is taken
        TOO_LARGE,
        /// there is no video in it
        NO_VIDEO,
        /// video that is neither H.264 nor H.265
        CODEC,
        /// it is locked
        LOCKED,
        /// its coding changes on the way
        CHANGES,
        /// its key pictures are too far apart to be played in parts
        FAR_APART,
        /// it changed while it was open
        CHANGED,
        /// a playlist without an end, which is a camera's
        NOT_ENDED,
        /// a playlist names what does not lie in its folder
        OUTSIDE,
        /// a segment that a playlist names is not there
        SEGMENT_MISSING,
        /// segments that are no open MPEG-TS
        FORM
    }

    /// @param detail for the log, without names
    public RecordedException(Refusal refusal, String detail) {
        super(refusal + ": " + detail);
        this.refusal = refusal;
    }

    /// @param detail for the log, without names
    /// @param cause what was caught
    public RecordedException(Refusal refusal, String detail, Throwable cause) {
        super(refusal + ": " + detail, cause);
        this.refusal = refusal;
    }

    /// The cause.
    public Refusal refusal() {
        return refusal;
    }
}
