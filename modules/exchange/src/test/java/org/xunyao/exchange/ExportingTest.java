package org.xunyao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.RefusedException;
import org.xunyao.exchange.export.Carrier;
import org.xunyao.exchange.export.Exported;
import org.xunyao.exchange.export.Exporting;
import org.xunyao.kernel.FaultException;

class ExportingTest {
    private final Dispatch dispatch = new Dispatch();

    @TempDir
    private Path folder;

    @Test
    void aCopyThatReadsBackTheSameStandsInTheAuditUnderThePackagesHash() throws IOException {
        Sent sent = sent();
        long[] passed = new long[1];
        Path target = folder.resolve("out.xypk");
        Exported exported = dispatch.exporting(ExportingTest::copy)
                .export(Dispatch.SENDER, sent, target, bytes -> passed[0] += bytes)
                .result();
        assertThat(exported.file()).hasSameBinaryContentAs(sent.file());
        assertThat(passed[0])
                .as("written and read back")
                .isEqualTo(2 * sent.digests().size());
        assertThat(dispatch.links().getLast())
                .extracting(AuditRecord::action, link -> link.target().id(), AuditRecord::outcome)
                .containsExactly("package.export", sent.manifestHash(), "done");
    }

    @Test
    void aCarrierThatGivesBackOtherBytesIsFoundOutAndNothingIsRecorded() throws IOException {
        Sent sent = sent();
        Carrier lying = (target, bytes) -> {
            byte[] all = bytes.readAllBytes();
            all[all.length - 1] ^= 1;
            Files.write(target, all);
        };
        fails(sent, lying, "CARRIER-DIFFERS");
    }

    @Test
    void aNameThatIsTakenAndACarrierThatRefusesAreSaidApart() throws IOException {
        Sent sent = sent();
        Files.createFile(folder.resolve("out.xypk"));
        fails(sent, ExportingTest::copy, "CARRIER-EXISTS");
        fails(
                sent,
                (target, bytes) -> {
                    throw new IOException("full");
                },
                "CARRIER-DISK");
    }

    @Test
    void whoMayNotExportsNothing() throws IOException {
        Sent sent = sent();
        Path target = folder.resolve("out.xypk");
        assertThatThrownBy(() ->
                        dispatch.exporting(ExportingTest::copy).export(Dispatch.READER, sent, target, bytes -> {}))
                .isInstanceOf(RefusedException.class);
        assertThat(target).doesNotExist();
        assertThat(dispatch.links().getLast().outcome()).isEqualTo("refused");
    }

    @Test
    void aPersonMayStopInTheMiddle() throws IOException {
        Sent sent = sent();
        Meter stop = bytes -> {
            throw new CancellationException();
        };
        Exporting exporting = dispatch.exporting(ExportingTest::copy);
        assertThatThrownBy(() -> exporting.export(Dispatch.SENDER, sent, folder.resolve("out.xypk"), stop))
                .isInstanceOf(CancellationException.class);
        assertThat(dispatch.links()).hasSize(1);
    }

    private void fails(Sent sent, Carrier carrier, String code) {
        assertThatThrownBy(() -> dispatch.exporting(carrier)
                        .export(Dispatch.SENDER, sent, folder.resolve("out.xypk"), bytes -> {}))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining(code);
        assertThat(dispatch.links()).as("only the sealing").hasSize(1);
    }

    /// Sealed in memory and laid on the disk.
    private Sent sent() throws IOException {
        Sent sealed = dispatch.packing
                .seal(Dispatch.SENDER, "420000", "case", List.of(dispatch.content("data/a.txt", "甲")))
                .result();
        Path file = Files.write(folder.resolve("sealed"), dispatch.file(sealed));
        return new Sent(sealed.manifest(), sealed.manifestHash(), file, sealed.digests());
    }

    private static void copy(Path target, InputStream bytes) throws IOException {
        Files.copy(bytes, target);
    }
}
