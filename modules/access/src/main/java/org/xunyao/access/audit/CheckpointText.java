package org.xunyao.access.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xunyao.access.audit.Checkpoint.Cause;

/// The text of checkpoints: what is signed, and the block that lies in packages and anchor files. Seven
/// lines of UTF-8 are signed; the eighth holds the signature, so that foreign tools need only `head -n 7`.
///
/// ```
/// xunyao-checkpoint 1
/// station STATION
/// sequence 482119
/// head 64 HEX DIGITS
/// made 2026-11-22T08:00:00Z
/// clock FACTS
/// cause HOURLY
/// signature BASE64
/// ```
public final class CheckpointText {
    /// The largest anchor file that is read, in bytes: more than a century of hours.
    public static final int MOST_BYTES = 64 << 20;

    private static final String TITLE = "xunyao-checkpoint 1";
    private static final List<String> NAMES = List.of("station ", "sequence ", "head ", "made ", "clock ", "cause ");
    private static final String SIGNATURE = "signature ";
    private static final int SIGNED_LINES = 7;
    private static final int LINES = 8;

    private CheckpointText() {}

    /// What is signed.
    public static byte[] content(Checkpoint made) {
        List<String> values = List.of(
                made.station(),
                Long.toString(made.sequence()),
                made.head(),
                made.at().toString(),
                made.clock(),
                made.cause().name());
        var text = new StringBuilder(TITLE).append('\n');
        for (int i = 0; i < values.size(); i++) {
            text.append(NAMES.get(i)).append(values.get(i)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The whole block.
    public static byte[] block(SignedCheckpoint signed) {
        String text = new String(content(signed.checkpoint()), StandardCharsets.UTF_8);
        return (text + SIGNATURE + signed.signature() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Reads one block.
    ///
    /// @throws IllegalArgumentException if it is not exactly what {@link #block} gives
    public static SignedCheckpoint read(byte[] block) {
        List<SignedCheckpoint> all = readAll(block).whole();
        if (all.size() != 1 || !java.util.Arrays.equals(block(all.getFirst()), block)) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        return all.getFirst();
    }

    /// Reads blocks one after another. What is not a block is passed over and counted, so that one torn
    /// write does not hide the others.
    ///
    /// @throws IllegalArgumentException if there are more than {@link #MOST_BYTES}
    public static Blocks readAll(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new IllegalArgumentException("anchor file too large");
        }
        List<String> lines = new String(file, StandardCharsets.UTF_8).lines().toList();
        var whole = new ArrayList<SignedCheckpoint>();
        int torn = 0;
        int at = 0;
        while (at < lines.size()) {
            int next = at + 1;
            while (next < lines.size() && !lines.get(next).equals(TITLE)) {
                next++;
            }
            try {
                whole.add(block(lines.subList(at, next)));
            } catch (IllegalArgumentException | DateTimeException notABlock) {
                torn++;
            }
            at = next;
        }
        return new Blocks(List.copyOf(whole), torn);
    }

    private static SignedCheckpoint block(List<String> lines) {
        require(lines.size() == LINES && lines.getFirst().equals(TITLE));
        var values = new ArrayList<String>();
        for (int i = 1; i < SIGNED_LINES; i++) {
            require(lines.get(i).startsWith(NAMES.get(i - 1)));
            values.add(lines.get(i).substring(NAMES.get(i - 1).length()));
        }
        require(values.get(1).matches("[1-9][0-9]{0,17}") && lines.getLast().startsWith(SIGNATURE));
        var made = new Checkpoint(
                values.get(0),
                Long.parseLong(values.get(1)),
                values.get(2),
                Instant.parse(values.get(3)),
                values.get(4),
                Cause.valueOf(values.get(5)));
        return new SignedCheckpoint(made, lines.getLast().substring(SIGNATURE.length()));
    }

    private static void require(boolean right) {
        if (!right) {
            throw new IllegalArgumentException("not a checkpoint");
        }
    }

    /// What an anchor file held.
    ///
    /// @param whole in the file's order
    /// @param torn stretches that are no block
    public record Blocks(List<SignedCheckpoint> whole, int torn) {}
}
