package org.xunyao.demo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.Action;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.StoreOpening;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.keys.DataKey;
import org.xunyao.wire.RoleTables;

class TablesTest {
    private static final int LINKS = 3;

    private static final String KEY = "5a".repeat(32);

    @TempDir
    Path folder;

    private final Findings findings = new Findings();

    @Test
    void opensslForgesTheSameChainFromTheRowsOfAClosedStation() throws IOException, SQLException {
        workAndClose();
        Tables tables = Tables.of(folder, KEY);
        assertThat(tables.of("audit")).hasSize(LINKS);
        assertThat(tables.of("alarm")).isEmpty();
        proof(tables).prove();
        assertThat(findings.broken()).isZero();
        try (var connection =
                        DriverManager.getConnection("jdbc:derby:" + folder.resolve("database"), Tables.unlocking(KEY));
                var change = connection.prepareStatement("update audit set actor = 'x' where chain_no = 2")) {
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
        proof(Tables.of(folder, KEY)).prove();
        assertThat(findings.broken()).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsSaid() throws SQLException {
        workAndClose();
        Tables tables = Tables.of(folder, KEY);
        assertThatThrownBy(() -> tables.of("nothing")).hasMessageContaining("nothing");
        assertThatThrownBy(() -> tables.only("alarm", "state", "CONFIRMED")).hasMessageContaining("0 rows");
        assertThatThrownBy(() -> tables.of("audit").getFirst().text("nothing")).hasMessageContaining("nothing");
    }

    private AuditProof proof(Tables tables) {
        var scratch = new Scratch(folder.resolve("scratch"), new DurableFilesOnDisk(BouncyDigester::sm3, 1 << 20));
        return new AuditProof(findings, new Foreign(folder), scratch, tables);
    }

    private void workAndClose() {
        var opening =
                Store.open(StoreLocation.of(folder), DataKey.of(HexFormat.of().parseHex(KEY)));
        assertThat(opening).isInstanceOf(StoreOpening.Opened.class);
        try (Store store = ((StoreOpening.Opened) opening).store()) {
            var roles =
                    new RoleTables(Path.of(System.getProperty("xunyao.root")).resolve("resources/roles"));
            var office = new Office(
                    new Permissions(roles.grants()),
                    store.transactions(),
                    new AuditBook(
                            "lanxi-2",
                            store.auditTrail(),
                            new AuditChain(new BouncyDigester()),
                            new Ids(new SystemClock(SystemClock.CHINA), new Random())),
                    new SystemClock(SystemClock.CHINA));
            for (String name : List.of("一", "𠮷", "three")) {
                office.perform(
                        Ticket.ofRule("start/1"), new Action("station.start"), new Target("station", name), tx -> 0);
            }
        }
    }
}
