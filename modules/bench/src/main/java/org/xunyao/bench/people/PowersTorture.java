package org.xunyao.bench.people;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.Permissions.Reach;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.Refusal;
import org.xunyao.access.RefusedException;
import org.xunyao.access.RoleId;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.people.NewPerson;
import org.xunyao.access.people.Role;
import org.xunyao.bench.people.MatrixRoom.Where;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;
import org.xunyao.crypto.Argon2PasswordHash;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.registry.hours.OpenSpans;
import org.xunyao.registry.hours.OpeningPlan;
import org.xunyao.supervision.bookmark.Bookmark;
import org.xunyao.supervision.sales.SaleColumn;
import org.xunyao.supervision.sales.SalesLayout;
import org.xunyao.video.CameraId;

/// T23: every public method of every desk, called as every role, about something of one's own, of one's
/// area and of elsewhere, over a real database; then as the machine and as somebody whose session nobody
/// opened. The tables are the oracle. Each refusal must stand in the audit. One cycle is one role; no
/// cycles means all. The control compares with a table that has one row less and one reach wider.
public final class PowersTorture implements Torture {
    /// Nothing is kept between runs.
    public PowersTorture() {}

    @Override
    public String id() {
        return "T23";
    }

    @Override
    public Outcome run(TortureOptions options) {
        var clock = new SystemClock(SystemClock.CHINA);
        var hash = new Argon2PasswordHash(new SecureRandom());
        List<Role> roles = DoorRoom.tables().matrix().roles();
        Path folder = options.scratch().resolve("matrix");
        try (DoorRoom room = DoorRoom.open(folder, hash, clock, new HandClock(), false)) {
            String encoded = hash.hash(DoorRoom.PASSWORD.toCharArray());
            room.enter(hash, clock.now());
            MatrixRoom matrix = MatrixRoom.furnish(room, folder, encoded, roles);
            var pass = new Pass(room, matrix, oracle(options.negative()), clock);
            Optional<String> wrong = pass.all(roles.subList(0, Math.min(options.cyclesOr(roles.size()), roles.size())));
            String figure = pass.cells + " cells, " + pass.refused + " refusals, all in the audit; " + pass.methods
                    + " methods of " + pass.desks + " desks";
            return wrong.<Outcome>map(what -> new Outcome.Failed(what + "; " + figure))
                    .orElseGet(() -> new Outcome.Passed("0 differences in " + figure));
        }
    }

    private static List<Grant> oracle(boolean negative) {
        List<Grant> grants = DoorRoom.tables().grants();
        if (!negative) {
            return grants;
        }
        return grants.stream()
                .filter(grant -> !(grant.role().code().equals("INSPECTOR")
                        && grant.action().code().equals("lead.register")))
                .map(grant -> new Grant(
                        grant.role(),
                        grant.action(),
                        grant.from(),
                        grant.to(),
                        grant.source(),
                        grant.verified(),
                        grant.reach() == Reach.OWN ? Reach.ANY : grant.reach()))
                .toList();
    }

    /// One pass over all cells.
    private static final class Pass {
        private static final RoleId NO_ROLE = new RoleId("NONE");
        private static final SalesLayout TILL = new SalesLayout(
                SalesLayout.Letters.UTF8,
                SalesLayout.Separator.COMMA,
                Map.of(
                        SaleColumn.RECEIPT, "a",
                        SaleColumn.TIME, "b",
                        SaleColumn.PRODUCT, "c",
                        SaleColumn.QUANTITY, "d"));
        private static final OpeningPlan SHUT = new OpeningPlan(
                Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, day -> OpenSpans.CLOSED)),
                Optional.empty(),
                Map.of());
        /// A valid one: a desk would stumble over what the maker makes before it asks for the right.
        private static final Bookmark BOOKMARK =
                new Bookmark(new UUID(99, 97), "", "书签", "", Instant.EPOCH, List.of(new CameraId("C1")), false);

        private final DoorRoom room;
        private final MatrixRoom matrix;
        private final List<Grant> oracle;
        private final LocalDate day;
        private final DeskTable table = DeskTable.read();
        private final Maker parts = new Maker();
        private final Map<Class<?>, @Nullable Object> made = new HashMap<>();
        private final List<String> differences = new ArrayList<>();
        private int cells;
        private int refused;
        private int methods;
        private int desks;

        private Pass(DoorRoom room, MatrixRoom matrix, List<Grant> oracle, Clock clock) {
            this.room = room;
            this.matrix = matrix;
            this.oracle = oracle;
            this.day = clock.today();
            parts.know(Office.class, room.office());
            parts.know(Clock.class, clock);
            parts.know(RandomGenerator.class, new SecureRandom());
            parts.know(Digester.class, new BouncyDigester());
            parts.know(Ids.class, new Ids(clock, new SecureRandom()));
            parts.know(org.xunyao.access.account.Door.class, room.door());
            parts.know(org.xunyao.access.account.LiveSessions.class, room.sessions());
            parts.know(
                    org.xunyao.access.people.RoleBook.class, DoorRoom.tables().book());
            parts.know(
                    org.xunyao.access.people.PowersMatrix.class,
                    DoorRoom.tables().matrix());
            for (Method port : room.store().getClass().getMethods()) {
                if (port.getParameterCount() == 0
                        && port.getReturnType().isInterface()
                        && port.getReturnType().getName().startsWith("org.xunyao")) {
                    parts.know(port.getReturnType(), of(port));
                }
            }
        }

        private Object of(Method port) {
            try {
                return port.invoke(room.store());
            } catch (IllegalAccessException | InvocationTargetException cause) {
                throw new IllegalStateException(cause);
            }
        }

        private Optional<String> all(List<Role> roles) {
            for (Class<?> desk : DeskScan.desks()) {
                if (desk.getName().contains(".planted.")) {
                    continue;
                }
                desks++;
                for (Method method : DeskScan.methods(desk)) {
                    methods++;
                    Optional<DeskTable.Row> row = table.of(desk, method.getName());
                    if (row.isEmpty()) {
                        differences.add(desk.getSimpleName() + "." + method.getName() + " has no row");
                        continue;
                    }
                    if (!Set.of("door", "asks").contains(row.get().object())) {
                        method(desk, method, row.get(), roles).ifPresent(differences::add);
                    }
                }
            }
            return differences.isEmpty()
                    ? Optional.empty()
                    : Optional.of(differences.size() + " methods differ: " + String.join("; ", differences));
        }

        private Optional<String> method(Class<?> desk, Method method, DeskTable.Row row, List<Role> roles) {
            Optional<String> wrong = Optional.empty();
            for (int i = 0; i < roles.size() && wrong.isEmpty(); i++) {
                RoleId role = roles.get(i).id();
                for (Where where : Where.values()) {
                    if (wrong.isEmpty()) {
                        Ticket ticket =
                                Optional.ofNullable(matrix.tickets().get(role)).orElseThrow();
                        wrong = cell(desk, method, row, ticket, role, where);
                    }
                }
            }
            return wrong.or(() -> cell(desk, method, row, Ticket.ofRule("T23/1"), Ticket.RULE, Where.OTHER))
                    .or(() -> cell(desk, method, row, stranger(), NO_ROLE, Where.OTHER));
        }

        /// Holds every role, but no door let him in.
        private static Ticket stranger() {
            var roles = Set.of(
                    new RoleId("INSPECTOR"),
                    new RoleId("BUREAU_LEADER"),
                    new RoleId("SYSTEM_ADMIN"),
                    new RoleId("SECURITY_ADMIN"),
                    new RoleId("AUDIT_ADMIN"),
                    new RoleId("UNIT_HEAD"));
            var person = new Person(new PersonId(new UUID(99, 99)), "stranger", "陌生人", "", "", roles);
            return new Ticket.OfPerson(person, new UUID(99, 98));
        }

        private Optional<String> cell(
                Class<?> desk, Method method, DeskTable.Row row, Ticket ticket, RoleId role, Where where) {
            boolean fits = Arrays.stream(method.getParameterTypes())
                    .filter(Ticket.class::isAssignableFrom)
                    .anyMatch(type -> type.isInstance(ticket));
            if (!fits) {
                return Optional.empty();
            }
            cells++;
            long before = last().map(AuditRecord::sequence).orElse(0L);
            Optional<Refusal> refusal = call(desk, method, arguments(method, row, ticket, role, where));
            boolean no = refusal.filter(why -> why instanceof Refusal.NoRole
                            || why instanceof Refusal.OutsideReach
                            || why instanceof Refusal.SessionEnded)
                    .isPresent();
            String name = row.name() + " as " + role.code() + " about " + where;
            if (no == expected(row, role, where)) {
                return Optional.of(name + (no ? " was refused: " + refusal : " was allowed"));
            }
            if (refusal.isPresent()) {
                refused++;
                return audited(row, ticket, before) ? Optional.empty() : Optional.of(name + ": refusal not audited");
            }
            return Optional.empty();
        }

        private boolean audited(DeskTable.Row row, Ticket ticket, long before) {
            return last().filter(link -> link.sequence() == before + 1
                            && link.outcome().equals("refused")
                            && link.action().equals(row.action().code())
                            && link.actor().equals(ticket.actor()))
                    .isPresent();
        }

        private Optional<AuditRecord> last() {
            return room.store()
                    .transactions()
                    .read(tx -> room.store().auditTrail().last(tx, "door-1"));
        }

        /// What the tables say.
        private boolean expected(DeskTable.Row row, RoleId role, Where where) {
            return oracle.stream()
                    .filter(grant -> grant.action().equals(row.action()) && grant.inForceOn(day))
                    .filter(grant -> grant.role().equals(role)
                            || (grant.role().equals(Ticket.PERSON)
                                    && !role.equals(Ticket.RULE)
                                    && !role.equals(NO_ROLE)))
                    .anyMatch(grant -> reaches(grant.reach(), row.object(), where));
        }

        private static boolean reaches(Reach reach, String object, Where where) {
            boolean owned = where == Where.OWN && !Set.of("pharmacy", "camera").contains(object);
            return switch (object) {
                case "new" -> true;
                case "list", "account" -> reach == Reach.ANY;
                default ->
                    switch (reach) {
                        case ANY -> true;
                        case AREA -> where != Where.OTHER;
                        case OWN -> owned;
                    };
            };
        }

        private Object[] arguments(Method method, DeskTable.Row row, Ticket ticket, RoleId role, Where where) {
            var values = new Maker();
            values.know(Ticket.class, ticket);
            values.know(ticket.getClass(), ticket);
            values.know(PersonId.class, DoorRoom.PERSON);
            values.know(NewPerson.class, new NewPerson("newcomer", "新人", "股", ""));
            values.know(Bookmark.class, BOOKMARK);
            values.know(SalesLayout.class, TILL);
            values.know(OpeningPlan.class, SHUT);
            UUID object = matrix.object(row.object(), role, where);
            values.know(Target.class, new Target("case", object.toString()));
            if (row.object().equals("matter")) {
                values.know(String.class, "case:" + object);
                values.know(List.class, List.of("case:" + object));
            }
            for (Class<?> type : method.getParameterTypes()) {
                if (type.isRecord() && type.getSimpleName().endsWith("Id") && !type.equals(PersonId.class)) {
                    var identity = new Maker();
                    identity.know(UUID.class, object);
                    values.know(type, identity.make(type));
                }
                if (type.getSimpleName().equals("CameraCode")) {
                    var code = new Maker();
                    code.know(String.class, MatrixRoom.camera(where));
                    values.know(type, code.make(type));
                }
            }
            return Arrays.stream(method.getParameterTypes()).map(values::make).toArray();
        }

        /// Why it was refused, or nothing if permission was given, whatever became of the work.
        private Optional<Refusal> call(Class<?> desk, Method method, Object[] values) {
            try {
                method.setAccessible(true);
                method.invoke(made.computeIfAbsent(desk, this::desk), values);
                return Optional.empty();
            } catch (InvocationTargetException thrown) {
                return thrown.getCause() instanceof RefusedException refused
                        ? Optional.of(refused.refusal())
                        : Optional.empty();
            } catch (IllegalAccessException never) {
                throw new IllegalStateException(never);
            }
        }

        private Object desk(Class<?> type) {
            return Optional.ofNullable(parts.called(DeskScan.constructor(type).orElseThrow(), 0))
                    .orElseThrow(() -> new IllegalStateException(type + " cannot be made"));
        }
    }
}
