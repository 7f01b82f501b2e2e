package org.xunyao.wire.json;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.audit.CheckpointText;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.evidence.Verdict;
import org.xunyao.exchange.Content;
import org.xunyao.exchange.Entry;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.Digests;

/// Puts a case together for the container (案件数据包): `data/case.json`, the issued documents below
/// `documents/`, evidence below `evidence/`, what is lead material only below `lead-material/`, and the
/// newest checkpoint of the audit as `audit/checkpoint.txt`.
public final class CasePackage {
    private static final String CASE = "data/case.json";
    /// Where the checkpoint lies in a package.
    public static final String CHECKPOINT = "audit/checkpoint.txt";

    private final Digester digester;
    private final CaseEntries entries;
    private final NewestCheckpoint anchor;
    private final CaseJson json = new CaseJson();

    /// Without a checkpoint, for tests.
    ///
    /// @param kinds name the documents
    /// @param bureau full name of the bureau that handles the case
    public CasePackage(Digester digester, DocumentKinds kinds, String bureau) {
        this(digester, kinds, bureau, Optional::empty);
    }

    /// @param kinds name the documents
    /// @param bureau full name of the bureau that handles the case
    /// @param anchor gives the checkpoint that travels with each package
    public CasePackage(Digester digester, DocumentKinds kinds, String bureau, NewestCheckpoint anchor) {
        this.digester = digester;
        this.entries = new CaseEntries(kinds, bureau);
        this.anchor = anchor;
    }

    /// Port: the newest signed checkpoint of the station's audit. Whoever receives the package holds it
    /// from then on, so the chain up to there cannot be written anew unseen.
    @FunctionalInterface
    public interface NewestCheckpoint {
        /// Nothing if none was made yet; a package is not held up by that.
        Optional<SignedCheckpoint> newest();
    }

    /// The files of the package, in no order; `Packing` digests each again when it seals them.
    ///
    /// @throws org.xunyao.kernel.FaultException `PACKAGE-CONTENT` if the case cannot be written
    public List<Content> of(CaseMaterial material) {
        byte[] written = json.write(entries.of(material));
        var contents = new ArrayList<Content>();
        contents.add(new Content(
                new Entry(CASE, CaseJson.MEDIA_TYPE, digester.digest(written)),
                () -> new ByteArrayInputStream(written)));
        anchor.newest().ifPresent(signed -> contents.add(checkpoint(CheckpointText.block(signed))));
        boolean withheld = PackagePaths.informant(material.lead().clue().source());
        for (Document.Issued document : material.documents()) {
            Optional<String> path = PackagePaths.of(document, withheld);
            path.ifPresent(name -> contents.add(content(
                    name,
                    "application/pdf",
                    document.sealed().digests(),
                    document.sealed().path())));
        }
        for (Verdict.Intact intact : material.evidence()) {
            String mediaType = PackagePaths.mediaType(intact.item().mediaType());
            contents.add(content(
                    PackagePaths.of(intact.item()), mediaType, intact.item().digests(), intact.file()));
        }
        return List.copyOf(contents);
    }

    /// The same files with a checkpoint that was made since, such as right before they are sealed.
    public List<Content> anchored(List<Content> files, SignedCheckpoint signed) {
        var contents = new ArrayList<>(files);
        contents.removeIf(file -> file.entry().path().equals(CHECKPOINT));
        contents.add(checkpoint(CheckpointText.block(signed)));
        return List.copyOf(contents);
    }

    private Content checkpoint(byte[] block) {
        return new Content(
                new Entry(CHECKPOINT, "text/plain", digester.digest(block)), () -> new ByteArrayInputStream(block));
    }

    private static Content content(String path, String mediaType, Digests digests, Path file) {
        return new Content(new Entry(path, mediaType, digests), () -> Files.newInputStream(file));
    }
}
