package org.xunyao.wire.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.kernel.FaultException;
import org.xunyao.video.fit.FitLimits;

class FitTablesTest {
    private static final Path SHIPPED =
            Path.of(System.getProperty("xunyao.root", "../..")).resolve("resources/station");

    @TempDir
    private Path folder;

    private FitLimits changed(String what, String with) throws IOException {
        String text = Files.readString(SHIPPED.resolve("streams.csv"));
        assertThat(text).contains(what);
        Files.writeString(folder.resolve("streams.csv"), text.replace(what, with));
        return new FitTables(folder).limits();
    }

    @Test
    void theShippedTableIsSoundAndALineMayHaveABudgetOfItsOwn() throws IOException {
        FitLimits shipped = new FitTables(SHIPPED).limits();
        assertThat(shipped.cell().up()).isGreaterThan(shipped.cell().down());
        assertThat(shipped.budget().lines()).isEmpty();
        FitLimits own = changed("line.back,", "line:康民大药房,3000,kbit/s,2026-11-01,,测试,true\nline.back,");
        assertThat(own.budget().lines()).containsEntry("康民大药房", 3_000);
    }

    @Test
    void aTableThatContradictsItselfIsRefusedWhole() {
        assertThatThrownBy(() -> changed("cell.up,125", "cell.up,100")).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> changed("main.linger,20,seconds", "main.linger,20,minutes"))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> changed("cell.down,105", "cell.up,105")).isInstanceOf(FaultException.class);
    }
}
