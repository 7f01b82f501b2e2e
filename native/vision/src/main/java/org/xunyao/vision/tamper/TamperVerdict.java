package org.xunyao.vision.tamper;

import java.util.Optional;
import java.util.OptionalDouble;

/// What the comparison of a picture with its baseline gave: the rule that fired, if any, and every
/// measure.
///
/// @param rule the first rule that fired
/// @param deviation standard deviation of the picture's luma, 0..128
/// @param sharpness share of the baseline's sharpness that is left, more than 1 when the picture is
///     sharper
/// @param displacement by how much the scene lies elsewhere in the picture, in pixels at 320x180;
///     empty when too few points agree, or when an earlier rule fired
/// @param gradient correlation of the edges with those of the baseline, -1..1; empty when an
///     earlier rule fired or the baseline has too few corners to tell one scene from another
public record TamperVerdict(
        Optional<TamperRule> rule,
        double deviation,
        double sharpness,
        OptionalDouble displacement,
        OptionalDouble gradient) {}
