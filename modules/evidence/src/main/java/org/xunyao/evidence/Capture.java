package org.xunyao.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.Target;

/// What is known of bytes before they are sealed (取证情况).
///
/// @param mediaType such as `video/mp2t`, at most 100 characters
/// @param cameraTime what the camera claims
/// @param arrivalTime our clock when the bytes came
/// @param derivedFrom the original that this was made from
/// @param operations how it was made from the original, in order, each at most 1000 characters; empty for
///     originals
/// @param about what the evidence belongs to from the start, such as the alarm
public record Capture(
        EvidenceKind kind,
        String mediaType,
        Optional<Instant> cameraTime,
        Optional<Instant> arrivalTime,
        EvidenceSource source,
        EvidenceUse use,
        Optional<EvidenceId> derivedFrom,
        List<String> operations,
        List<Target> about) {
    private static final int MEDIA_TYPE_LENGTH = 100;
    private static final int LIST_LENGTH = 100;
    private static final int OPERATION_LENGTH = 1_000;

    /// Copies the lists; refuses a derived copy that does not say how it was made, and operations without
    /// an original.
    public Capture {
        operations = List.copyOf(operations);
        about = List.copyOf(about);
        if (mediaType.isBlank() || mediaType.length() > MEDIA_TYPE_LENGTH) {
            throw new IllegalArgumentException("media type");
        }
        if (operations.size() > LIST_LENGTH || about.size() > LIST_LENGTH) {
            throw new IllegalArgumentException("too many operations or targets");
        }
        if (operations.stream().anyMatch(step -> step.isBlank() || step.length() > OPERATION_LENGTH)) {
            throw new IllegalArgumentException("operation");
        }
        if (derivedFrom.isPresent() == operations.isEmpty()) {
            throw new IllegalArgumentException(
                    "a derived copy names its original and the operations, an original none");
        }
    }
}
