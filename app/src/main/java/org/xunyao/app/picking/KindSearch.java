package org.xunyao.app.picking;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.form.FormSpec;

/// Kinds of documents by stage; those that most cases need come first.
final class KindSearch {
    private final List<DocumentKind> kinds;

    KindSearch(List<DocumentKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /// Those whose number begins so, or whose name holds the words, Chinese or English; all for no words.
    Map<KindStage, List<DocumentKind>> find(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        var found = new TreeMap<KindStage, List<DocumentKind>>();
        for (KindStage stage : KindStage.values()) {
            List<DocumentKind> here = kinds.stream()
                    .filter(kind -> KindStage.of(kind.number()) == stage)
                    .filter(kind -> fits(kind, wanted))
                    .sorted(Comparator.comparing(
                                    (DocumentKind kind) -> !kind.traits().starred())
                            .thenComparing(DocumentKind::number))
                    .toList();
            if (!here.isEmpty()) {
                found.put(stage, here);
            }
        }
        return found;
    }

    private static boolean fits(DocumentKind kind, String wanted) {
        boolean english = kind instanceof FormSpec spec
                && spec.caption().english().toLowerCase(Locale.ROOT).contains(wanted);
        return wanted.isEmpty()
                || Integer.toString(kind.number()).startsWith(wanted)
                || kind.name().contains(wanted)
                || english;
    }
}
