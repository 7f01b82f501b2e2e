package org.xunyao.wire.json;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.evidence.Verdict;
import org.xunyao.exchange.Content;
import org.xunyao.exchange.Entry;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.Digests;

/// Puts a case together for the container (案件数据包): `data/case.json`, the issued documents below
/// `documents/`, evidence below `evidence/`, and what is lead material only below `lead-material/`.
public final class CasePackage {
    private static final String CASE = "data/case.json";

    private final Digester digester;
    private final CaseEntries entries;
    private final CaseJson json = new CaseJson();

    /// @param kinds name the documents
    /// @param bureau full name of the bureau that handles the case
    public CasePackage(Digester digester, DocumentKinds kinds, String bureau) {
        this.digester = digester;
        this.entries = new CaseEntries(kinds, bureau);
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

    private static Content content(String path, String mediaType, Digests digests, Path file) {
        return new Content(new Entry(path, mediaType, digests), () -> Files.newInputStream(file));
    }
}
