package org.xunyao.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.xunyao.kernel.Digester;

/// Forges and checks the links of a station's audit chain. The canonical form gives every field with its
/// length in UTF-8 bytes before it, so no two different records have the same form.
public final class AuditChain {
    private static final String ORIGIN = "0".repeat(64);

    private final Digester digester;

    /// @param digester gives the SM3 (GB/T 32905-2016)
    public AuditChain(Digester digester) {
        this.digester = digester;
    }

    /// The link that follows `last`, or the first one.
    AuditRecord next(String station, List<AuditRecord> last, Instant at, Deed deed) {
        long sequence = last.isEmpty() ? 1 : last.getLast().sequence() + 1;
        String previous = last.isEmpty() ? ORIGIN : last.getLast().digest();
        var open = new AuditRecord(
                station, sequence, at, deed.actor(), deed.action(), deed.target(), deed.outcome(), previous, "");
        return new AuditRecord(
                station, sequence, at, deed.actor(), deed.action(), deed.target(), deed.outcome(), previous, sm3(open));
    }

    /// Checks consecutive links.
    ///
    /// @param links ascending; the first may be any link of the chain
    /// @return the sequence number of the first link that is wrong, or nothing
    public OptionalLong firstBroken(List<AuditRecord> links) {
        for (int i = 0; i < links.size(); i++) {
            AuditRecord link = links.get(i);
            boolean whole = link.digest().equals(sm3(link));
            boolean joined = i == 0
                    ? link.sequence() > 1 || link.previous().equals(ORIGIN)
                    : link.sequence() == links.get(i - 1).sequence() + 1
                            && link.previous().equals(links.get(i - 1).digest());
            if (!whole || !joined) {
                return OptionalLong.of(link.sequence());
            }
        }
        return OptionalLong.empty();
    }

    private String sm3(AuditRecord link) {
        var canonical = new StringBuilder();
        for (String field : List.of(
                link.station(),
                Long.toString(link.sequence()),
                link.at().toString(),
                link.actor(),
                link.action(),
                link.target().kind(),
                link.target().id(),
                link.outcome(),
                link.previous())) {
            canonical
                    .append(field.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(field);
        }
        return digester.digest(canonical.toString().getBytes(StandardCharsets.UTF_8))
                .sm3();
    }

    /// What a link says was done.
    record Deed(String actor, String action, Target target, String outcome) {}
}
