package org.xunyao.archtest.planted.d2.casework;

import org.xunyao.access.Action;

enum GuiltyEnum {
    GRANTED("planted.granted"),
    UNKNOWN("planted.unknown");

    private final String code;

    GuiltyEnum(String code) {
        this.code = code;
    }

    Action action() {
        return new Action(code);
    }
}
