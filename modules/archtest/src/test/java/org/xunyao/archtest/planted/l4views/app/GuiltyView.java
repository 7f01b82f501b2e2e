package org.xunyao.archtest.planted.l4views.app;

import org.xunyao.access.Office;

record GuiltyView(Office office) {}
