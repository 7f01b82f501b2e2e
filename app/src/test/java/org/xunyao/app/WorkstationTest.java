package org.xunyao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xunyao.app.StationRig.await;
import static org.xunyao.app.StationRig.reads;
import static org.xunyao.app.StationRig.signIn;
import static org.xunyao.app.StationRig.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The composed program on a real database, without cameras: what a person meets from the start to the end.
class WorkstationTest {
    @TempDir
    private Path folder;

    @Test
    void opensSignsInAndKeepsItsChainOverARestart() throws InterruptedException {
        try (var _ = start(folder.resolve("data"))) {
            await(StationRig::doorStands);
            signIn("liming", "wrong");
            await(() -> reads("再错 4 次"));
            signIn("liming", "Lanxi#2026");
            await(() -> reads("李明远"));
            await(() -> reads("还没有接入点位"));
        }
        // The first people, two starts of the station and two tries at the door.
        try (var _ = start(folder.resolve("data"))) {
            await(() -> reads("5 条审计首尾相接"));
        }
    }

    @Test
    void aSecondInstanceIsToldSoInOneSentence() throws InterruptedException {
        try (var _ = start(folder.resolve("data"))) {
            await(StationRig::doorStands);
            try (var _ = start(folder.resolve("data"))) {
                await(() -> reads("STORE-IN-USE"));
                assertThat(reads("Exception")).isFalse();
            }
        }
    }

    @Test
    void anUnreadableDataFolderIsToldInOneSentence() throws InterruptedException, IOException {
        Path file = Files.writeString(folder.resolve("not-a-folder"), "x");
        try (var _ = start(file)) {
            await(() -> reads("STORE-FOLDER"));
        }
        assertThat(Files.readString(file)).isEqualTo("x");
    }

    @Test
    void aBrokenCameraListIsToldInOneSentence() throws InterruptedException, IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("cameras.csv"), "nonsense\n");
        try (var _ = start(data)) {
            await(() -> reads("RESOURCE-BAD"));
        }
    }

    @Test
    void aZoneOfAnUnknownShopIsSaidAndKeepsNobodyFromWorking() throws InterruptedException, IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("zones.csv"), """
                camera,zone,corners,rule,colour,hours,effective_from,effective_to,source,verified
                C99,柜台,0:0 1:0 1:1,AI-01,YELLOW,00:00-24:00,2026-01-01,,test,false
                """);
        try (var _ = start(data)) {
            await(StationRig::doorStands);
            signIn("liming", "Lanxi#2026");
            await(() -> reads("岗位没有值守"));
        }
    }
}
