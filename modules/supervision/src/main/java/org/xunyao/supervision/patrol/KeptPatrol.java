package org.xunyao.supervision.patrol;

import java.util.Optional;
import org.xunyao.video.patrol.PatrolEnd;
import org.xunyao.video.patrol.PatrolRun;

/// A patrol as it is kept (在存轮巡).
///
/// @param looks how many are kept
/// @param head over it and them
/// @param end how it was closed, empty while it goes on
public record KeptPatrol(PatrolRun run, long looks, String head, Optional<PatrolEnd> end) {}
