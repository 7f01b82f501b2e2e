package org.xunyao.bench.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.custody.BackupSteps;
import org.xunyao.app.neutral.JsonRows;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.registry.Area;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.Pharmacist;
import org.xunyao.registry.PharmacistId;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.backup.RestoreSwap;
import org.xunyao.store.backup.RestoreWish;
import org.xunyao.store.backup.Restoring;
import org.xunyao.store.backup.TrialRestore;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.identity.IdentitiesInStore;
import org.xunyao.store.identity.TemplateKeysOnDisk;
import org.xunyao.store.neutral.NeutralExport;
import org.xunyao.store.neutral.Progress;
import org.xunyao.supervision.identity.Consent;
import org.xunyao.supervision.identity.Enrolment;
import org.xunyao.supervision.identity.Template;

/// Neither a backup nor an export carries what opens a template.
class TemplateKeysStayHereTest {
    private static final UUID ID = new UUID(3, 1);
    private static final PharmacyId SHOP = new PharmacyId(new UUID(5, 1));

    @TempDir
    Path folder;

    private TemplateKeysOnDisk keys(String machine) {
        return TemplateKeysOnDisk.open(
                folder.resolve(machine),
                folder.resolve("data"),
                new DurableFilesOnDisk(BouncyDigester::sm3, 1 << 20),
                new SecureRandom());
    }

    @Test
    void aRestoredTemplateOpensOnNoOtherMachineAndNeverAfterItsKeyWasDestroyed() throws IOException {
        Path target = Files.createDirectories(folder.resolve("target"));
        byte[] sealed = keys("here").seal(ID, new byte[] {7});
        byte[] secret = Files.readAllBytes(folder.resolve("here").resolve(ID + ".key"));
        String copy;
        try (DrillStation station = DrillStation.open(folder.resolve("data"))) {
            station.store().transactions().write(tx -> {
                enrol(station, tx, sealed);
                return tx;
            });
            copy = station.maker(target).make(BackupSteps.SILENT).id();
            station.store()
                    .transactions()
                    .read(tx -> new NeutralExport(
                                    new JsonRows(),
                                    StoreLocation.of(folder.resolve("data")).files(),
                                    Progress.SILENT)
                            .write(tx, folder.resolve("out")));
        }
        for (Path place : List.of(target, folder.resolve("out"), folder.resolve("data"))) {
            assertNothingOf(secret, place);
        }
        new Restoring(DrillStation.tools(DrillStation.drillKey(), new TrialRestore()))
                .restore(
                        new RestoreWish(target, copy, folder.resolve("data"), Optional.of(DrillStation.NAME), false),
                        BackupSteps.SILENT);
        new RestoreSwap(folder.resolve("data"), DrillStation.CLOCK).swap();
        try (DrillStation station = DrillStation.open(folder.resolve("data"))) {
            byte[] back = station.store()
                    .transactions()
                    .read(tx -> new IdentitiesInStore().find(tx, ID))
                    .orElseThrow()
                    .template()
                    .sealed();
            assertThat(keys("elsewhere").open(ID, back)).isEmpty();
            assertThat(keys("here").open(ID, back)).isPresent();
            keys("here").shred(ID);
            assertThat(keys("here").open(ID, back)).isEmpty();
        }
    }

    private static void enrol(DrillStation station, org.xunyao.kernel.Tx tx, byte[] sealed) {
        var person = new PharmacistId(new UUID(6, 1));
        station.store()
                .pharmacies()
                .put(
                        tx,
                        new Pharmacy(
                                SHOP,
                                "样例药店",
                                new CreditCode("91350100M000100Y43"),
                                "浙DA330198001",
                                "样例县1号",
                                "样例",
                                "",
                                new Area("330198", "样例县")));
        station.store()
                .pharmacies()
                .put(tx, new Pharmacist(person, "王某", "注1", Pharmacist.Category.BOTH, SHOP, LocalDate.of(2027, 2, 28)));
        var consent = new Consent(person, SHOP, "2026-1", Consent.Way.SIGNED, "同意书1", LocalDate.of(2027, 1, 31));
        new IdentitiesInStore()
                .add(
                        tx,
                        new Enrolment(
                                ID,
                                consent,
                                "只为核验",
                                Instant.parse("2026-11-23T02:00:00Z"),
                                "person:x",
                                new Template(sealed, 3, "model"),
                                Optional.empty()));
    }

    private static void assertNothingOf(byte[] secret, Path place) throws IOException {
        String raw = new String(secret, StandardCharsets.ISO_8859_1);
        String hex = HexFormat.of().formatHex(secret);
        String base = java.util.Base64.getEncoder().encodeToString(secret);
        try (Stream<Path> all = Files.walk(place)) {
            assertThat(all.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes.contains(raw) || bytes.contains(hex) || bytes.contains(base))
                        .as("the key in " + file)
                        .isFalse();
            });
        }
    }
}
