package org.xunyao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.RefusedException;
import org.xunyao.kernel.FaultException;

class PackingTest {
    private final Dispatch dispatch = new Dispatch();
    private final List<Content> contents =
            List.of(dispatch.content("files/b.txt", "乙"), dispatch.content("data/a.txt", "甲"));

    @Test
    void whatIsSealedIsAcceptableToTheVerifier() throws IOException {
        Sent sent = seal("case");
        Verification verification = dispatch.verify(dispatch.file(sent));
        assertThat(verification.acceptable()).isTrue();
        assertThat(verification.manifest()).contains(sent.manifest());
        assertThat(dispatch.digest(dispatch.file(sent))).isEqualTo(sent.digests());
    }

    @Test
    void theManifestIsOrderedByPathAndClaimsWholeSeconds() {
        Manifest manifest = seal("case").manifest();
        assertThat(manifest.entries().stream().map(Entry::path)).containsExactly("data/a.txt", "files/b.txt");
        assertThat(manifest.created()).isEqualTo(Instant.parse("2026-05-06T01:02:03Z"));
        assertThat(manifest.expires()).isEqualTo(Instant.parse("2026-06-05T01:02:03Z"));
    }

    @Test
    void everyPackageNamesTheOneBeforeInItsStream() {
        Sent first = seal("case");
        Sent second = seal("case");
        Sent other = seal("registry");
        assertThat(first.manifest().previous()).isEqualTo(Manifest.FIRST);
        assertThat(second.manifest().sequence()).isEqualTo(2);
        assertThat(second.manifest().previous()).isEqualTo(first.manifestHash());
        assertThat(other.manifest().sequence()).isEqualTo(1);
        assertThat(other.manifest().previous()).isEqualTo(Manifest.FIRST);
    }

    @Test
    void theAuditRowNamesThePackageByTheHashOfItsManifest() {
        Sent sent = seal("case");
        assertThat(dispatch.links())
                .singleElement()
                .extracting(AuditRecord::action, link -> link.target().id())
                .containsExactly("package.seal", sent.manifestHash());
        assertThat(dispatch.digest(ManifestText.write(sent.manifest())).sha256())
                .isEqualTo(sent.manifestHash());
    }

    @Test
    void whatWasSentIsListedNewestFirstForWhoMayLook() {
        Sent first = seal("case");
        Sent second = seal("registry");
        assertThat(dispatch.packing.newest(Dispatch.SENDER, Optional.empty(), 2))
                .containsExactly(second, first);
        assertThat(dispatch.packing.newest(Dispatch.SENDER, Optional.empty(), 1))
                .containsExactly(second);
        assertThat(dispatch.packing.newest(Dispatch.SENDER, Optional.of(second), 1))
                .containsExactly(first);
        assertThat(dispatch.packing.count(Dispatch.SENDER)).isEqualTo(2);
        assertThatThrownBy(() -> dispatch.packing.count(Dispatch.READER)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> dispatch.packing.newest(Dispatch.READER, Optional.empty(), 2))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void theSequenceHasNoHoleAfterACommitThatFailed() {
        seal("case");
        dispatch.commitFails = true;
        assertThatThrownBy(() -> seal("case")).isInstanceOf(FaultException.class);
        dispatch.commitFails = false;
        assertThat(seal("case").manifest().sequence()).isEqualTo(2);
        assertThat(dispatch.ledger()).hasSize(2);
    }

    @Test
    void aFullDiskLeavesNoRow() {
        dispatch.diskFails = true;
        assertThatThrownBy(() -> seal("case"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("PACKAGE-DISK");
        assertThat(dispatch.ledger()).isEmpty();
        assertThat(dispatch.links()).isEmpty();
    }

    @Test
    void aFileThatIsNoLongerWhatWasSealedIsNotPacked() {
        Entry promised = contents.getFirst().entry();
        var altered = new Content(promised, () -> new ByteArrayInputStream("丙".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> dispatch.packing.seal(Dispatch.SENDER, "420000", "case", List.of(altered)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("PACKAGE-CONTENT")
                .hasMessageContaining("files/b.txt");
        assertThat(dispatch.sealed).isEmpty();
    }

    @Test
    void aFileThatChangesBetweenTheLookAndTheCopyIsNotPacked() {
        Content sound = contents.getFirst();
        var opened = new AtomicInteger();
        var fickle = new Content(
                sound.entry(),
                () -> opened.incrementAndGet() == 1
                        ? sound.source().open()
                        : new ByteArrayInputStream("丙".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> dispatch.packing.seal(Dispatch.SENDER, "420000", "case", List.of(fickle)))
                .hasMessageContaining("PACKAGE-CONTENT");
        assertThat(opened).hasValue(2);
        assertThat(dispatch.ledger()).isEmpty();
        assertThat(dispatch.sealed).isEmpty();
    }

    @Test
    void aPathGivenTwiceIsRefused() {
        var twice = List.of(contents.getFirst(), contents.getFirst());
        assertThatThrownBy(() -> dispatch.packing.seal(Dispatch.SENDER, "420000", "case", twice))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoMayNotSealSealsNothingAndTheRefusalIsRecorded() {
        assertThatThrownBy(() -> dispatch.packing.seal(Dispatch.READER, "420000", "case", contents))
                .isInstanceOf(RefusedException.class);
        assertThat(dispatch.sealed).isEmpty();
        assertThat(dispatch.links())
                .singleElement()
                .extracting(AuditRecord::outcome)
                .isEqualTo("refused");
    }

    @Test
    void everyFileThatWasOpenedIsClosedAgain() {
        List<String> open = new ArrayList<>();
        var watched = contents.stream()
                .map(content -> new Content(content.entry(), () -> watched(content, open)))
                .toList();
        dispatch.packing.seal(Dispatch.SENDER, "420000", "case", watched);
        assertThat(open).isEmpty();
    }

    private static InputStream watched(Content content, List<String> open) throws IOException {
        String path = content.entry().path();
        assertThat(open).isEmpty();
        open.add(path);
        return new FilterInputStream(content.source().open()) {
            @Override
            public void close() throws IOException {
                open.remove(path);
                super.close();
            }
        };
    }

    private Sent seal(String stream) {
        return dispatch.packing
                .seal(Dispatch.SENDER, "420000", stream, contents)
                .result();
    }
}
