package org.xunyao.archtest.planted.l2.app.wall;

import org.xunyao.archtest.planted.l2.app.alarms.InnocentView;

record GuiltyView(InnocentView other) {}
