package org.xunyao.supervision.reading;

import java.time.Instant;

/// One person's reading of one thing (判读), such as a picture of a patrol or an alarm.
///
/// @param person the audit's name of who read; `-` once its period of keeping is over
public record Reading<A>(String person, A answer, Instant at) {}
