package org.xunyao.store.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileExportTest {
    private final FileExport export = new FileExport();
    private final byte[] bytes = random();

    @TempDir
    private Path stick;

    @Test
    void whatIsPutIsThereUnderItsNameAndNothingElse() throws IOException {
        export.put(stick.resolve("out.xypk"), new ByteArrayInputStream(bytes));
        assertThat(stick.resolve("out.xypk")).hasBinaryContent(bytes);
        assertThat(stick).isDirectoryNotContaining(file -> !file.endsWith("out.xypk"));
    }

    @Test
    void aNameThatIsTakenIsNotOverwritten() throws IOException {
        Path taken = Files.write(stick.resolve("out.xypk"), new byte[] {1, 2});
        assertThatThrownBy(() -> export.put(taken, new ByteArrayInputStream(bytes)))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(taken).hasBinaryContent(new byte[] {1, 2});
    }

    @Test
    void aSourceThatBreaksLeavesNoFileAndTheNextTryGoesThrough() throws IOException {
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(bytes), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                throw new IOException("gone");
            }
        });
        Path target = stick.resolve("out.xypk");
        assertThatThrownBy(() -> export.put(target, breaking)).hasMessage("gone");
        assertThat(stick).isEmptyDirectory();
        Files.write(stick.resolve("out.xypk.part"), new byte[] {7});
        export.put(target, new ByteArrayInputStream(bytes));
        assertThat(target).hasBinaryContent(bytes);
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() {
        assertThatThrownBy(() -> export.put(stick.resolve("gone/out.xypk"), new ByteArrayInputStream(bytes)))
                .isInstanceOf(NoSuchFileException.class);
    }

    private static byte[] random() {
        byte[] bytes = new byte[200_001];
        new Random(5).nextBytes(bytes);
        return bytes;
    }

    @Test
    void filesThatBelongTogetherAreAllThereOrNone() throws IOException {
        var files = new LinkedHashMap<Path, FileExport.Writing>();
        files.put(stick.resolve("book.pdf"), out -> out.write(bytes));
        files.put(stick.resolve("book.json"), out -> out.write('x'));
        export.putAll(files);
        assertThat(stick.resolve("book.pdf")).hasBinaryContent(bytes);
        assertThat(stick.resolve("book.json")).hasContent("x");
        assertThat(stick).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whoeverStopsTheSecondFileLeavesNotTheFirst() {
        var files = new LinkedHashMap<Path, FileExport.Writing>();
        files.put(stick.resolve("book.pdf"), out -> out.write(bytes));
        files.put(stick.resolve("book.json"), out -> {
            throw new CancellationException();
        });
        assertThatThrownBy(() -> export.putAll(files)).isInstanceOf(CancellationException.class);
        assertThat(stick).isEmptyDirectory();
    }

    @Test
    void aSecondNameThatIsTakenStaysAndTheFirstIsNotThere() throws IOException {
        Path taken = Files.writeString(stick.resolve("book.json"), "mine");
        var files = new LinkedHashMap<Path, FileExport.Writing>();
        files.put(stick.resolve("book.pdf"), out -> out.write(bytes));
        files.put(taken, out -> out.write('x'));
        assertThatThrownBy(() -> export.putAll(files)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(taken).hasContent("mine");
        assertThat(stick).isDirectoryNotContaining(file -> !file.equals(taken));
    }
}
