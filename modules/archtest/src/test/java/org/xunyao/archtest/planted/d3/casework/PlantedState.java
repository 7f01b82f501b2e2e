package org.xunyao.archtest.planted.d3.casework;

sealed interface PlantedState {
    record Open(String id) implements PlantedState {}
}
