package org.xunyao.wire.dossier;

import java.util.List;
import org.xunyao.documents.dossier.DossierManifest;
import org.xunyao.kernel.FaultException;
import org.xunyao.wire.json.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The list of digests beside a bound file as canonical JSON (RFC 8785: UTF-8, sorted names, no blanks): one list
/// has one text, so its own digest names it.
public final class DossierJson {
    private static final int SCHEMA = 1;

    private final JsonMapper mapper = StrictJson.mapper();

    /// Writes the present schema.
    public DossierJson() {}

    /// The canonical bytes.
    ///
    /// @throws FaultException `DOSSIER-LIST` if a text is not Unicode
    public byte[] write(DossierManifest manifest) {
        List<Line> lines = manifest.lines().stream().map(Line::of).toList();
        try {
            return mapper.writeValueAsBytes(new Sheet(SCHEMA, manifest.number(), manifest.bureau(), lines));
        } catch (JacksonException notUnicode) {
            throw new FaultException("DOSSIER-LIST", "the list cannot be written", notUnicode);
        }
    }

    /// As it is written.
    ///
    /// @param caseNumber 案号
    record Sheet(int schemaVersion, String caseNumber, String bureau, List<Line> items) {}

    /// One item.
    ///
    /// @param pages such as `3—5`, empty for what has no page
    record Line(
            String volume,
            String kind,
            String code,
            String name,
            String number,
            String at,
            String pages,
            String source,
            String sha256,
            String sm3,
            long size) {
        static Line of(DossierManifest.Line line) {
            return new Line(
                    line.volume().name(),
                    line.kind(),
                    line.code(),
                    line.name(),
                    line.number(),
                    line.at().toString(),
                    line.pages().orElse(""),
                    line.source(),
                    line.digests().sha256(),
                    line.digests().sm3(),
                    line.digests().size());
        }
    }
}
