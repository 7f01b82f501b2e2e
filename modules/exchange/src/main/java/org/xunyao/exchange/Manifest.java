package org.xunyao.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What a package says of itself (清单); the signature covers exactly its canonical text.
///
/// @param environment production or test
/// @param sender the party that signs, lower-case token such as a region code
/// @param recipient the only party that may take it
/// @param stream what kind of packages are counted together
/// @param sequence from 1 without holes within sender, recipient and stream
/// @param previous SHA-256 of the canonical manifest before, 64 zeros for the first
/// @param created claimed by the sender, whole seconds
/// @param expires after it nobody takes the package, whole seconds, later than `created`
/// @param schema version of the contents' field tables, from 1
/// @param entries ascending by path, no path twice
public record Manifest(
        Environment environment,
        String sender,
        String recipient,
        String stream,
        long sequence,
        String previous,
        Instant created,
        Instant expires,
        int schema,
        List<Entry> entries) {
    /// What stands as `previous` in the first package of a stream.
    public static final String FIRST = "0".repeat(64);

    /// Refuses anything that would not have one canonical text.
    public Manifest {
        entries = List.copyOf(entries);
        Tokens.party(sender);
        Tokens.party(recipient);
        Tokens.party(stream);
        Tokens.hash(previous);
        Tokens.require(sequence >= 1 && (sequence == 1) == previous.equals(FIRST), "sequence");
        Tokens.require(schema >= 1, "schema");
        Tokens.require(whole(created) && whole(expires) && expires.isAfter(created), "time");
        for (int i = 1; i < entries.size(); i++) {
            Tokens.require(entries.get(i - 1).path().compareTo(entries.get(i).path()) < 0, "order of entries");
        }
    }

    /// The bytes of all entries together.
    ///
    /// @throws ArithmeticException if they do not fit a long
    public long payloadBytes() {
        return entries.stream().mapToLong(entry -> entry.digests().size()).reduce(0, Math::addExact);
    }

    private static boolean whole(Instant time) {
        return time.equals(time.truncatedTo(ChronoUnit.SECONDS))
                && time.getEpochSecond() >= 0
                && time.getEpochSecond() < 253_402_300_800L; // the year 10000 would change the text's width
    }

    /// Whether a package speaks of real matters (环境).
    public enum Environment {
        /// Real matters.
        PRODUCTION("production"),
        /// Exercises and demonstrations; a production station refuses them.
        TEST("test");

        private final String code;

        Environment(String code) {
            this.code = code;
        }

        /// The word in the manifest.
        public String code() {
            return code;
        }
    }
}
