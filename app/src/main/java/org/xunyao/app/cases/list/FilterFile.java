package org.xunyao.app.cases.list;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.video.wall.ViewOwner;

/// The filters of one person and their roles in one small file of all, outside of the database. It is read
/// anew before each change, so that two people of one station do not write over each other. A file that
/// cannot be read is set aside under another name and never written over. Safe for use by many threads of
/// one session.
public final class FilterFile implements FilterShelf {
    /// What was kept could not be read and lies beside under another name.
    public static final String ASIDE = "CASE-VIEWS-ASIDE";
    /// The disk refused.
    public static final String REFUSED = "CASE-VIEWS-DISK";
    /// There are as many as there can be.
    public static final String FULL = "CASE-VIEWS-FULL";

    /// Filters of one owner at most.
    static final int MOST = 20;

    private static final String NAME = "case-views.txt";
    private static final long BYTES_AT_MOST = 1L << 20;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path file;
    private final DurableFiles files;
    private final Clock clock;
    private final List<ViewOwner> owners;

    /// @param owners the person first, then the roles
    FilterFile(Path file, DurableFiles files, Clock clock, List<ViewOwner> owners) {
        this.file = file;
        this.files = files;
        this.clock = clock;
        this.owners = List.copyOf(owners);
    }

    /// The filters of a person and of the person's roles, in the file of the station.
    ///
    /// @param data the station's folder of data
    public static FilterFile of(Path data, DurableFiles files, Clock clock, Ticket.OfPerson ticket) {
        Stream<ViewOwner> person =
                Stream.of(ViewOwner.person(ticket.person().id().value().toString()));
        Stream<ViewOwner> roles = ticket.roles().stream()
                .map(role -> ViewOwner.role(role.code()))
                .sorted(Comparator.comparing(ViewOwner::text));
        return new FilterFile(
                data.resolve(NAME), files, clock, Stream.concat(person, roles).toList());
    }

    @Override
    public List<ViewOwner> owners() {
        return owners;
    }

    @Override
    public synchronized List<NamedFilter> kept() {
        List<NamedFilter> all = read();
        return owners.stream()
                .flatMap(owner -> all.stream().filter(one -> one.owner().equals(owner)))
                .toList();
    }

    @Override
    public synchronized void keep(NamedFilter filter) {
        change(all -> {
            all.removeIf(filter::replaces);
            if (all.stream().filter(one -> one.owner().equals(filter.owner())).count() >= MOST) {
                throw new FaultException(FULL, filter.owner().text());
            }
            all.add(filter);
            return all;
        });
    }

    @Override
    public synchronized void drop(NamedFilter filter) {
        change(all -> {
            all.removeIf(filter::replaces);
            return all;
        });
    }

    private void change(UnaryOperator<List<NamedFilter>> edit) {
        String text = FilterText.write(edit.apply(new ArrayList<>(read())));
        try {
            files.replace(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException refused) {
            throw new FaultException(REFUSED, "case views", refused);
        }
    }

    private List<NamedFilter> read() {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > BYTES_AT_MOST) {
                throw new IOException("not a file of filters");
            }
            return FilterText.read(Files.readString(file));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw setAside(unreadable);
        }
    }

    private FaultException setAside(Exception unreadable) {
        Path aside = file.resolveSibling(file.getFileName() + ".unreadable-" + WHEN.format(clock.now()));
        try {
            if (Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
                return new FaultException(REFUSED, "case views", unreadable);
            }
            DurableFilesOnDisk.rename(file, aside);
            return new FaultException(ASIDE, "case views", unreadable);
        } catch (IOException refused) {
            refused.addSuppressed(unreadable);
            return new FaultException(REFUSED, "case views", refused);
        }
    }
}
