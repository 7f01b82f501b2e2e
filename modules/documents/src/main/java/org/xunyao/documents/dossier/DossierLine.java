package org.xunyao.documents.dossier;

import java.util.Optional;

/// One line of the directory of a volume (卷内文件目录一行).
///
/// @param filed what it is; nothing for the list of digests, which is the last line
/// @param from its first page, from 1
/// @param pages how many, at least 1
public record DossierLine(Optional<Filed> filed, int from, int pages) {
    /// The list of digests, as the directory calls it.
    public static final String DIGESTS = "校验值清单";

    /// Refuses what has no page.
    public DossierLine {
        if (from < 1 || pages < 1) {
            throw new IllegalArgumentException("pages " + from + " and " + pages + " more");
        }
    }

    /// Its last page.
    public int to() {
        return from + pages - 1;
    }

    /// What the directory calls it.
    public String name() {
        return filed.map(Filed::name).orElse(DIGESTS);
    }

    /// Its pages as they are written, such as `3` or `3—5`.
    public String range() {
        return pages == 1 ? Integer.toString(from) : from + "—" + to();
    }
}
