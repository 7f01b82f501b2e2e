package org.xunyao.archtest.planted.l3.video.second;

import org.xunyao.archtest.planted.l3.video.first.GuiltyFirst;

/// The other half.
public record GuiltySecond(GuiltyFirst other) {}
