package org.xunyao.app.firstrun.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.app.firstrun.wizard.FolderFinding;

class FolderLookTest {
    private final FolderTerms shipped = FolderTerms.read(Station.RESOURCES.resolve("station"));

    @TempDir
    Path temporary;

    @Test
    void anEmptyFolderOrOneThatIsNotThereYetIsFreeAndStaysAsItIs() throws IOException {
        Path deep = temporary.resolve("not/there/yet");
        assertThat(look(1).at(deep)).isEqualTo(FolderFinding.FREE);
        assertThat(temporary).isEmptyDirectory();
        Files.writeString(temporary.resolve("cameras.csv"), "");
        Files.writeString(temporary.resolve("bureau.csv"), "");
        Files.createDirectory(temporary.resolve("first-run.new"));
        assertThat(look(1).at(temporary)).isEqualTo(FolderFinding.FREE);
    }

    @Test
    void aStationAndForeignFilesAreToldApart() throws IOException {
        Files.writeString(temporary.resolve("letter.txt"), "");
        assertThat(look(1).at(temporary)).isEqualTo(FolderFinding.FOREIGN);
        assertThat(look(1).at(temporary.resolve("letter.txt"))).isEqualTo(FolderFinding.FOREIGN);
        Files.createDirectory(temporary.resolve("database"));
        assertThat(look(1).at(temporary)).isEqualTo(FolderFinding.STATION);
    }

    @Test
    void theVolumeMustBeLocalWritableAndRoomy() throws IOException {
        assertThat(look(Long.MAX_VALUE).at(temporary)).isEqualTo(FolderFinding.FULL);
        String type = Files.getFileStore(temporary).type();
        assertThat(new FolderLook(new FolderTerms(1, Set.of(type))).at(temporary))
                .isEqualTo(FolderFinding.NETWORK);
        assertThat(look(1).at(Path.of("/proc/xunyao"))).isEqualTo(FolderFinding.CLOSED);
    }

    @Test
    void theShippedTermsKnowNetworkVolumesAndAskForRoom() {
        assertThat(shipped.network()).contains("nfs4", "cifs", "fuse.sshfs");
        assertThat(shipped.room()).isGreaterThan(1_000_000_000L);
    }

    private FolderLook look(long room) {
        return new FolderLook(new FolderTerms(room, shipped.network()));
    }
}
