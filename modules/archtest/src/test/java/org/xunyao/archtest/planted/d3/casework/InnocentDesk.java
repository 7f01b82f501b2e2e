package org.xunyao.archtest.planted.d3.casework;

import org.xunyao.access.Office;

record InnocentDesk(Office office) {
    PlantedState open() {
        return new PlantedState.Open("opened");
    }
}
