package org.xunyao.evidence.copy;

import java.util.List;
import org.xunyao.evidence.Verdict;

/// Port: makes the bytes of a copy.
@FunctionalInterface
public interface CopyMaker {
    /// Reads the original and does the steps.
    ///
    /// @param original whose file was just checked; it is read only
    /// @param steps without any, faces are made unreadable and nothing else
    /// @throws org.xunyao.kernel.FaultException `COPY-KIND` if such steps cannot be done with it,
    ///     `COPY-CODING` if no MP4 holds it, `COPY-STEP` if one lies outside, `COPY-PICTURE` if its
    ///     bytes are not what they should be, `COPY-FACES` if it was not found where its faces
    ///     are, `COPY-FACE-MODEL` if no model can find them, `COPY-ENCODER` if a film cannot be
    ///     coded anew, `EVIDENCE-DISK`
    Made make(Verdict.Intact original, List<CopyStep> steps);

    /// The bytes of a copy.
    ///
    /// @param mediaType such as `image/png`
    /// @param notes what must be known of them besides the steps; they stand behind those among the operations
    record Made(String mediaType, byte[] bytes, List<String> notes) {
        /// Copies the notes.
        public Made {
            notes = List.copyOf(notes);
        }

        /// Bytes of which nothing more need be known.
        public Made(String mediaType, byte[] bytes) {
            this(mediaType, bytes, List.of());
        }
    }
}
