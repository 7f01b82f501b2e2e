package org.xunyao.app.papers.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.app.papers.PapersPorts;
import org.xunyao.app.papers.kinds.Forms;
import org.xunyao.crypto.KeyFile;
import org.xunyao.crypto.StationKey;
import org.xunyao.documents.Document;
import org.xunyao.documents.Drafting.IssueResult;
import org.xunyao.documents.forms.CorrectionNotice;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.documents.seal.PaperVerdict.Integrity;
import org.xunyao.documents.seal.PaperVerdict.Signer;

/// What issuing keeps when the bureau has a certificate, over the real database, disk and composer.
class SealedIssueTest {
    private static final char[] PASSWORD = "Paper-Seal-2026".toCharArray();
    private static final Instant NOW = PaperStation.CLOCK.now();

    @TempDir
    Path folder;

    private PaperStation station;
    private String matter;

    @BeforeEach
    void open() {
        station = new PaperStation(folder);
        matter = station.file();
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void theSealedBytesAreWhatIsKeptShownAndExported() throws IOException {
        set(NOW.plusSeconds(86_400));
        Document.Issued issued = issue();
        PaperVerdict found = station.ports.output().check(issued);
        assertThat(found.good()).isTrue();
        assertThat(station.ports.press().issued(issued)).isNotEmpty();
        Path out = folder.resolve("out.pdf");
        station.ports.output().export(issued, out);
        assertThat(Files.readAllBytes(out))
                .isEqualTo(Files.readAllBytes(issued.sealed().path()));
        station.seals.off();
        assertThat(station.ports.output().check(issued).good())
                .as("what was sealed stays sealed")
                .isTrue();
        Document.Issued byHand = issue();
        assertThat(station.ports.output().check(byHand).integrity()).isInstanceOf(Integrity.Unsigned.class);
    }

    @Test
    void withoutTrustedCertificatesNobodyIsCalledTheSigner() throws IOException {
        set(NOW.plusSeconds(86_400));
        Files.delete(folder.resolve("data/keys/bureau-anchors.pem"));
        PaperVerdict found = station.ports.output().check(issue());
        assertThat(found.integrity()).isInstanceOf(Integrity.Intact.class);
        assertThat(found.signer()).isInstanceOf(Signer.NoAnchors.class);
    }

    @Test
    void aCertificateThatCannotBeUsedKeepsTheDraftAndItsNumberFree() throws IOException {
        set(NOW.minusSeconds(60));
        PapersPorts.Begun begun = begin();
        assertThatThrownBy(() -> station.ports.desk().issue(begun.id(), List.of()))
                .hasMessageStartingWith("SEAL-VALIDITY");
        assertThat(station.ports.shelf().open(begun.id()).orElseThrow().document())
                .isInstanceOf(Document.Draft.class);
        set(NOW.plusSeconds(86_400));
        var issued = ((IssueResult.Done)
                        station.ports.desk().issue(begun.id(), List.of()).result())
                .document();
        assertThat(issued.number().orElseThrow()).endsWith("〕1号");
        try (var secrets = Files.walk(folder.resolve("secrets"))) {
            for (Path secret : secrets.filter(Files::isRegularFile).toList()) {
                Files.delete(secret);
            }
        }
        PapersPorts.Begun next = begin();
        assertThatThrownBy(() -> station.ports.desk().issue(next.id(), List.of()))
                .hasMessageStartingWith("SEAL-SECRET");
    }

    @Test
    void aDraftAndAnIssuedPaperLeaveAsWordFilesThatSayTheyAreNone() throws IOException {
        PapersPorts.Begun begun = begin();
        Document draft = station.ports.shelf().open(begun.id()).orElseThrow().document();
        station.ports.output().word(draft, folder.resolve("draft.docx"));
        Document.Issued issued = issue();
        station.ports.output().word(issued, folder.resolve("issued.docx"));
        assertThat(body("draft.docx")).contains("（文号待取）", "责令改正通知书");
        assertThat(body("issued.docx")).contains(issued.number().orElseThrow(), "责令改正通知书");
        assertThat(station.rowsOf(issued.id())).endsWith("document.export done");
        assertThat(station.rowsOf(begun.id())).endsWith("document.export done");
    }

    private String body(String name) throws IOException {
        try (var file = new ZipFile(folder.resolve(name).toFile())) {
            return new String(
                    file.getInputStream(file.getEntry("word/document.xml")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void set(Instant until) throws IOException {
        var keys = new KeyFile(new SecureRandom());
        StationKey key = keys.create("Lanxi bureau", NOW.minusSeconds(3600), until);
        station.seals.set(keys.write(key, PASSWORD), PASSWORD.clone());
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(encoded(key))
                + "\n-----END CERTIFICATE-----\n";
        station.seals.anchors(pem.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] encoded(StationKey key) {
        try {
            return key.certificate().getEncoded();
        } catch (java.security.cert.CertificateEncodingException never) {
            throw new AssertionError(never);
        }
    }

    private PapersPorts.Begun begin() {
        PapersPorts.Begun begun = station.ports.shelf().begin(matter);
        var notice = (CorrectionNotice) new Forms().byNumber(33).begin(begun.matter());
        station.ports.desk().save(begun.id(), matter, whole(notice), Optional.empty());
        return begun;
    }

    private Document.Issued issue() {
        return ((IssueResult.Done)
                        station.ports.desk().issue(begin().id(), List.of()).result())
                .document();
    }

    private static CorrectionNotice whole(CorrectionNotice begun) {
        return new CorrectionNotice(
                begun.recipient(),
                begun.conduct(),
                "第五十二条",
                begun.basis(),
                begun.until(),
                begun.requirements(),
                begun.consequence(),
                begun.remedies(),
                begun.contact(),
                begun.issuedOn(),
                begun.copies());
    }
}
