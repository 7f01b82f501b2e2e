package org.xunyao.video.doctor;

import java.time.Duration;

/// What an examination may take, and from where on a figure is bad (诊断时限与限值); rows of
/// `resources/streams/limits.csv`.
///
/// @param connect for the TCP connection
/// @param answer for the whole talk until the camera agrees to send
/// @param watch how long pictures are waited for and looked at after that
/// @param pictures after which enough was seen
/// @param lossPercent share of lost packets over which the line is bad, 1..100
/// @param clockOff how far the camera's clock may be off
/// @param atOnce examinations at the same time
public record DoctorLimits(
        Duration connect,
        Duration answer,
        Duration watch,
        int pictures,
        int lossPercent,
        Duration clockOff,
        int atOnce) {
    /// Refuses limits with which nothing could be examined.
    public DoctorLimits {
        if (!connect.isPositive() || !answer.isPositive() || !watch.isPositive() || !clockOff.isPositive()) {
            throw new IllegalArgumentException("a time of nothing");
        }
        if (pictures < 1 || lossPercent < 1 || lossPercent > 100 || atOnce < 1) {
            throw new IllegalArgumentException("a limit out of its range");
        }
    }
}
