package org.xunyao.archtest.planted.d3.casework;

final class GuiltyForger {
    PlantedState forge() {
        return new PlantedState.Open("forged");
    }
}
