package org.xunyao.video.doctor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;

/// What an examination came to (诊断结论).
public sealed interface Diagnosis {
    /// Which camera.
    CameraId camera();

    /// When it ended, on our clock.
    Instant at();

    /// The steps that were taken, in their order.
    List<Step> proof();

    /// When its picture was last good, if that is known.
    Optional<LastGood> before();

    /// Nothing is wrong: usable pictures come.
    record Sound(CameraId camera, Instant at, List<Step> proof, Optional<LastGood> before) implements Diagnosis {
        /// Copies the steps.
        public Sound {
            proof = List.copyOf(proof);
        }
    }

    /// One cause, one remedy.
    record Ill(CameraId camera, Instant at, Cause cause, Remedy remedy, List<Step> proof, Optional<LastGood> before)
            implements Diagnosis {
        /// Copies the steps.
        public Ill {
            proof = List.copyOf(proof);
        }
    }

    /// Ended by the person before anything could be said.
    record Stopped(CameraId camera, Instant at, List<Step> proof, Optional<LastGood> before) implements Diagnosis {
        /// Copies the steps.
        public Stopped {
            proof = List.copyOf(proof);
        }
    }

    /// Of an address that may not be asked: nothing was sent anywhere.
    static Diagnosis refused(CameraId camera, Instant at, StreamAddress.Reason reason, Remedies remedies) {
        Step step = Step.of(Step.Kind.ADDRESS, Step.Verdict.BAD, reason.name());
        return new Ill(camera, at, Cause.ADDRESS, remedies.against(Cause.ADDRESS), List.of(step), Optional.empty());
    }
}
