package org.xunyao.archtest.planted.l1table.video;

import org.xunyao.kernel.Clock;

record InnocentDownward(Clock clock) {}
