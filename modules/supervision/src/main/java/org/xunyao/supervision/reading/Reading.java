package org.xunyao.supervision.reading;

import java.time.Instant;

/// One person's reading of one picture (判读).
///
/// @param person the audit's name of who read; `-` once its period of keeping is over
public record Reading(String person, Answer answer, Instant at) {}
