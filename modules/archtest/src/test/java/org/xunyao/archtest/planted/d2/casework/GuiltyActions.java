package org.xunyao.archtest.planted.d2.casework;

import org.xunyao.access.Action;

final class GuiltyActions {
    static final Action UNKNOWN = new Action("planted.unknown");
}
