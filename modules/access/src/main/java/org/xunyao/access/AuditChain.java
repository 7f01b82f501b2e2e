package org.xunyao.access;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.FaultException;

/// Forges and checks the links of a station's audit chain. The canonical form gives every field with its
/// length in UTF-8 bytes before it, so no two different records have the same form. Links with an attempt
/// begin with `aud1`; older ones have neither.
public final class AuditChain {
    /// What the first link says of the one before it.
    public static final String ORIGIN = "0".repeat(64);

    private static final byte[] FORM = "aud1".getBytes(StandardCharsets.UTF_8);
    private static final int USUAL_LENGTH = 512;

    private final Digester digester;

    /// @param digester gives the SM3 (GB/T 32905-2016)
    public AuditChain(Digester digester) {
        this.digester = digester;
    }

    /// The link that follows `last`, or the first one.
    ///
    /// @throws FaultException `STORE-TEXT` if a text of the deed is no Unicode
    AuditRecord next(String station, List<AuditRecord> last, Instant at, String attempt, Deed deed) {
        long sequence = last.isEmpty() ? 1 : last.getLast().sequence() + 1;
        String previous = last.isEmpty() ? ORIGIN : last.getLast().digest();
        var open = new AuditRecord(
                station,
                sequence,
                at,
                deed.actor(),
                deed.action(),
                deed.target(),
                deed.outcome(),
                attempt,
                previous,
                "");
        if (!isUnicode(fields(open))) {
            throw new FaultException("STORE-TEXT", "half a character in an audit record");
        }
        return new AuditRecord(
                station,
                sequence,
                at,
                deed.actor(),
                deed.action(),
                deed.target(),
                deed.outcome(),
                attempt,
                previous,
                sm3(open));
    }

    /// Checks consecutive links.
    ///
    /// @param links ascending; the first may be any link of the chain
    /// @return the sequence number of the first link that is wrong, or nothing
    public OptionalLong firstBroken(List<AuditRecord> links) {
        for (int i = 0; i < links.size(); i++) {
            AuditRecord link = links.get(i);
            boolean whole = whole(link);
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

    /// Half a surrogate pair has no form in UTF-8: it would be digested and exported as a question mark.
    private static boolean isUnicode(List<String> texts) {
        return texts.stream().flatMapToInt(String::codePoints).noneMatch(AuditChain::isHalf);
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /// Whether the link's digest is that of its own fields.
    public boolean whole(AuditRecord link) {
        return isUnicode(fields(link)) && link.digest().equals(sm3(link));
    }

    /// The SM3 of the link's canonical form, whatever digest it bears.
    public String sm3(AuditRecord link) {
        var canonical = new ByteArrayOutputStream(USUAL_LENGTH);
        if (!link.attempt().isEmpty()) {
            canonical.writeBytes(FORM);
        }
        for (String field : fields(link)) {
            byte[] text = field.getBytes(StandardCharsets.UTF_8);
            canonical.writeBytes((text.length + ":").getBytes(StandardCharsets.UTF_8));
            canonical.writeBytes(text);
        }
        return digester.sm3(canonical.toByteArray());
    }

    private static List<String> fields(AuditRecord link) {
        var fields = new ArrayList<String>(List.of(
                link.station(),
                Long.toString(link.sequence()),
                link.at().toString(),
                link.actor(),
                link.action(),
                link.target().kind(),
                link.target().id(),
                link.outcome()));
        if (!link.attempt().isEmpty()) {
            fields.add(link.attempt());
        }
        fields.add(link.previous());
        return fields;
    }

    /// What a link says was done.
    record Deed(String actor, String action, Target target, String outcome) {}
}
