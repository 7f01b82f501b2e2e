package org.xunyao.app.cases.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.files.DurableFilesOnDisk;

/// The drafts of one person in one small file of the station. A file that cannot be read is set aside under another
/// name and never written over. Safe for use by many threads of one session.
public final class DraftFile implements DraftShelf {
    /// What was kept could not be read and lies beside under another name.
    public static final String ASIDE = "CASE-DRAFTS-ASIDE";
    /// The disk refused.
    public static final String REFUSED = "CASE-DRAFTS-DISK";

    private static final String FOLDER = "step-drafts";
    private static final String HEAD = "XYD1";
    private static final long BYTES_AT_MOST = 16L << 20;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path file;
    private final DurableFiles files;
    private final Clock clock;

    DraftFile(Path file, DurableFiles files, Clock clock) {
        this.file = file;
        this.files = files;
        this.clock = clock;
    }

    /// The drafts of a person.
    ///
    /// @param data the station's folder of data
    public static DraftFile of(Path data, DurableFiles files, Clock clock, Ticket.OfPerson ticket) {
        return new DraftFile(data.resolve(FOLDER).resolve(ticket.person().id().value() + ".txt"), files, clock);
    }

    @Override
    public synchronized List<KeptDraft> all() {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > BYTES_AT_MOST) {
                throw new IOException("not a file of drafts");
            }
            return read(Files.readString(file));
        } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
            throw setAside(unreadable);
        }
    }

    @Override
    public synchronized void keep(List<KeptDraft> drafts) {
        try {
            Files.createDirectories(file.getParent());
            files.replace(file, write(drafts).getBytes(StandardCharsets.UTF_8));
        } catch (IOException refused) {
            throw new FaultException(REFUSED, "step drafts", refused);
        }
    }

    /// A line for each draft: its key, its time, and its fields, parted by tabs.
    private static String write(List<KeptDraft> drafts) {
        var text = new StringBuilder(HEAD).append('\n');
        for (KeptDraft draft : drafts) {
            text.append(escaped(draft.key())).append('\t').append(draft.at());
            new TreeMap<>(draft.typed())
                    .forEach((field, words) -> text.append('\t')
                            .append(escaped(field))
                            .append('\t')
                            .append(escaped(words)));
            text.append('\n');
        }
        return text.toString();
    }

    private static List<KeptDraft> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
            throw new IllegalArgumentException("no drafts");
        }
        var drafts = new ArrayList<KeptDraft>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells.length < 2 || cells.length % 2 != 0) {
                throw new IllegalArgumentException("half a draft");
            }
            Map<String, String> typed = new TreeMap<>();
            for (int place = 2; place < cells.length; place += 2) {
                typed.put(plain(cells[place]), plain(cells[place + 1]));
            }
            drafts.add(new KeptDraft(plain(cells[0]), Instant.parse(cells[1]), typed));
        }
        return drafts;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    private static String plain(String escaped) {
        var text = new StringBuilder();
        for (int place = 0; place < escaped.length(); place++) {
            char each = escaped.charAt(place);
            if (each == '\\' && place + 1 < escaped.length()) {
                place++;
                char marked = escaped.charAt(place);
                text.append(marked == 'n' ? '\n' : marked == 'r' ? '\r' : marked == 't' ? '\t' : marked);
            } else {
                text.append(each);
            }
        }
        return text.toString();
    }

    private FaultException setAside(Exception unreadable) {
        Path aside = file.resolveSibling(file.getFileName() + ".unreadable-" + WHEN.format(clock.now()));
        try {
            if (Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
                return new FaultException(REFUSED, "step drafts", unreadable);
            }
            DurableFilesOnDisk.rename(file, aside);
            return new FaultException(ASIDE, "step drafts", unreadable);
        } catch (IOException refused) {
            refused.addSuppressed(unreadable);
            return new FaultException(REFUSED, "step drafts", refused);
        }
    }
}
