package org.xunyao.supervision.patrol;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.audit.SealCheck;
import org.xunyao.kernel.Digester;
import org.xunyao.video.patrol.Look;
import org.xunyao.video.patrol.PatrolEnd;
import org.xunyao.video.patrol.PatrolText;

/// Whether a patrol and its looks are what the station signed (轮巡核验). It needs nothing but what it is
/// given.
public final class PatrolProof {
    private final Digester digester;
    private final SealCheck seals;

    /// @param seals judges signatures by what this side trusts
    public PatrolProof(Digester digester, SealCheck seals) {
        this.digester = digester;
        this.seals = seals;
    }

    /// What was found.
    public enum Finding {
        /// Signed by a trusted key and unchanged.
        WHOLE,
        /// Signed and unchanged as far as that key says, which nobody here knows.
        STRANGER,
        /// Something is not as it was signed.
        CHANGED,
        /// Not closed yet, so not signed.
        OPEN
    }

    /// Judges.
    ///
    /// @param looks all that are kept, in the order of their numbers
    public Finding check(KeptPatrol kept, List<Look> looks) {
        Optional<PatrolEnd> end = kept.end();
        if (end.isEmpty()) {
            return Finding.OPEN;
        }
        PatrolEnd closed = end.get();
        String head = PatrolText.head(PatrolText.head(kept.run(), digester), looks, digester);
        boolean same = head.equals(closed.head())
                && head.equals(kept.head())
                && looks.size() == closed.looks()
                && kept.looks() == closed.looks();
        return same ? signed(kept, closed) : Finding.CHANGED;
    }

    private Finding signed(KeptPatrol kept, PatrolEnd end) {
        byte[] cms;
        try {
            cms = Base64.getDecoder().decode(end.signature());
        } catch (IllegalArgumentException mangled) {
            return Finding.CHANGED;
        }
        byte[] content = PatrolText.signed(kept.run(), end.at(), end.cause(), end.looks(), end.head());
        return switch (seals.check(content, cms)) {
            case SealCheck.Worth.Good _ -> Finding.WHOLE;
            case SealCheck.Worth.Unknown _ -> Finding.STRANGER;
            case SealCheck.Worth.Bad _ -> Finding.CHANGED;
        };
    }
}
