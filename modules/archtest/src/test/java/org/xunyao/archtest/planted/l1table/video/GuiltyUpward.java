package org.xunyao.archtest.planted.l1table.video;

import org.xunyao.access.Office;

record GuiltyUpward(Office office) {}
