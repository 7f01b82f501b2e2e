package org.xunyao.models;

import java.util.List;

/// One row of the manifest: a set of weights, its origin, its licence and how it is to be used.
///
/// @param name stands in evidence, such as `nanodet-g-256x416`
/// @param task what it is for: `person`
/// @param licence of the weights, SPDX
/// @param source the package it is made from
/// @param result the file that must come out
/// @param input what the network wants
/// @param thresholds where a score begins to count
public record ModelRow(
        String name, String task, String licence, Source source, Result result, Input input, Thresholds thresholds) {

    /// A package of a registry, reached only through its ordinary client.
    ///
    /// @param client `npm`
    /// @param name of the package
    /// @param version exact
    /// @param tarball file name that the client gives it
    /// @param sha256 of the tarball
    /// @param bytes size of the tarball
    /// @param files wanted from it: the graph first, then its weights
    public record Source(
            String client, String name, String version, String tarball, String sha256, long bytes, List<Part> files) {
        /// Copies the list.
        public Source {
            files = List.copyOf(files);
        }
    }

    /// One file of a package.
    ///
    /// @param path inside the tarball
    /// @param bytes exact size
    /// @param sha256 of the file
    public record Part(String path, int bytes, String sha256) {}

    /// The converted file.
    ///
    /// @param file name, without a folder
    /// @param bytes exact size
    /// @param sha256 of the file
    /// @param outputs nodes of the source graph that are its outputs
    public record Result(String file, long bytes, String sha256, List<String> outputs) {
        /// Copies the list.
        public Result {
            outputs = List.copyOf(outputs);
        }
    }

    /// What the network is fed.
    ///
    /// @param height in pixels
    /// @param width in pixels
    /// @param mean per channel in the order blue, green, red, 0..255
    /// @param scale per channel, multiplied after the mean was taken off
    public record Input(int height, int width, List<Double> mean, List<Double> scale) {
        /// Copies the lists.
        public Input {
            mean = List.copyOf(mean);
            scale = List.copyOf(scale);
        }
    }

    /// Scores and overlaps, all 0..1.
    ///
    /// @param person least score that counts as a person
    /// @param newTrack least score that starts a track
    /// @param keepTrack least score that continues one
    /// @param overlap of two boxes above which the weaker one goes
    /// @param source where the figures come from
    /// @param verified false while nobody has confirmed them on the footage they are used on
    public record Thresholds(
            double person, double newTrack, double keepTrack, double overlap, String source, boolean verified) {}
}
