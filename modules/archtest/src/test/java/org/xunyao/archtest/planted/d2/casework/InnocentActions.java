package org.xunyao.archtest.planted.d2.casework;

import org.xunyao.access.Action;

final class InnocentActions {
    static final Action GRANTED = new Action("planted.granted");
}
