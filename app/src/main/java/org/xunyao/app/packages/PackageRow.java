package org.xunyao.app.packages;

import java.util.ArrayList;
import java.util.List;
import org.xunyao.exchange.Entry;
import org.xunyao.exchange.Manifest;
import org.xunyao.exchange.Sent;

/// One package in the list, with how it joins the one before.
///
/// @param cases files with case records
/// @param documents issued ones
/// @param evidence files of proof
/// @param leads files that are lead material only
public record PackageRow(Sent sent, Joint joint, int cases, int documents, int evidence, int leads) {
    /// How a package joins the one before it in its stream.
    public enum Joint {
        /// The first of its stream.
        FIRST,
        /// Next in sequence, and it names the one before.
        JOINED,
        /// The one before lies outside of the list, so it was not looked at.
        NOT_LOOKED,
        /// Numbers are missing before it.
        GAP,
        /// Next in sequence, but it names another package before it.
        FORKED
    }

    /// The rows of a list.
    ///
    /// @param newest newest first
    static List<PackageRow> of(List<Sent> newest) {
        var rows = new ArrayList<PackageRow>();
        for (int i = 0; i < newest.size(); i++) {
            Sent sent = newest.get(i);
            rows.add(row(sent, joint(sent, newest.subList(i + 1, newest.size()))));
        }
        return rows;
    }

    Manifest manifest() {
        return sent.manifest();
    }

    private static Joint joint(Sent sent, List<Sent> older) {
        Manifest manifest = sent.manifest();
        if (manifest.sequence() == 1) {
            return Joint.FIRST;
        }
        return older.stream()
                .filter(other -> sameStream(manifest, other.manifest()))
                .findFirst()
                .map(before -> joint(manifest, before))
                .orElse(Joint.NOT_LOOKED);
    }

    private static Joint joint(Manifest manifest, Sent before) {
        if (before.manifest().sequence() != manifest.sequence() - 1) {
            return Joint.GAP;
        }
        return before.manifestHash().equals(manifest.previous()) ? Joint.JOINED : Joint.FORKED;
    }

    private static boolean sameStream(Manifest one, Manifest other) {
        return one.recipient().equals(other.recipient()) && one.stream().equals(other.stream());
    }

    private static PackageRow row(Sent sent, Joint joint) {
        List<Entry> entries = sent.manifest().entries();
        return new PackageRow(
                sent,
                joint,
                below(entries, "data/case"),
                below(entries, "documents/"),
                below(entries, "evidence/"),
                below(entries, "lead-material/"));
    }

    private static int below(List<Entry> entries, String folder) {
        return (int) entries.stream()
                .filter(entry -> entry.path().startsWith(folder))
                .count();
    }
}
