package org.xunyao.archtest.planted.l3.video.first;

import org.xunyao.archtest.planted.l3.video.second.GuiltySecond;

/// One half of a cycle.
public record GuiltyFirst(GuiltySecond other) {}
