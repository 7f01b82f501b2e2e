package org.xunyao.wire.json;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xunyao.casework.LeadSource;
import org.xunyao.documents.Document;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceUse;

/// Where a case's files lie in the package.
final class PackagePaths {
    /// Form 1 (案件来源登记表) names the informant.
    private static final int REGISTER = 1;

    private static final Pattern MEDIA = Pattern.compile("[a-z]{1,20}/[a-z0-9][a-z0-9.+-]{0,60}");
    private static final String ANY_BYTES = "application/octet-stream";
    private static final Map<String, String> EXTENSIONS = Map.of(
            "application/pdf", "pdf",
            "application/json", "json",
            "image/jpeg", "jpg",
            "image/png", "png",
            "text/plain", "txt",
            "video/mp2t", "ts",
            "video/mp4", "mp4");

    private PackagePaths() {}

    /// Whether somebody told it who must stay unknown elsewhere.
    static boolean informant(LeadSource source) {
        return switch (source) {
            case COMPLAINT, REPORT -> true;
            case SUPERVISION, TRANSFERRED, ASSIGNED -> false;
        };
    }

    /// Nothing for a sheet that stays here.
    static Optional<String> of(Document.Issued document, boolean informant) {
        int form = document.facts().kind();
        return informant && form == REGISTER
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "documents/%02d-%s.pdf",
                        form,
                        document.id().value()));
    }

    static String of(EvidenceItem item) {
        String folder = item.use() == EvidenceUse.LEAD_ONLY ? "lead-material/" : "evidence/";
        String extension = EXTENSIONS.getOrDefault(item.mediaType(), "bin");
        return folder + item.id().value() + "." + extension;
    }

    /// What a manifest can say of the type; case.json keeps the words of the seal.
    static String mediaType(String sealed) {
        return MEDIA.matcher(sealed).matches() ? sealed : ANY_BYTES;
    }
}
