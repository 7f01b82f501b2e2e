package org.xunyao.app.people.desk;

import java.time.LocalDate;
import java.util.List;
import org.xunyao.access.Permissions;
import org.xunyao.access.Ticket;
import org.xunyao.access.people.PowerAction;
import org.xunyao.access.people.PowersMatrix;
import org.xunyao.access.people.Role;
import org.xunyao.access.people.RolesDesk;
import org.xunyao.app.people.matrix.PowerCell;
import org.xunyao.app.people.matrix.PowerPort;
import org.xunyao.app.people.matrix.PowerSheet;
import org.xunyao.app.people.matrix.PowerSheet.ActionLine;
import org.xunyao.app.people.matrix.PowerSheet.RoleHead;
import org.xunyao.kernel.Clock;
import org.xunyao.ui.text.Language;

/// The powers over their desk, in one language.
public final class PowersOfDesk implements PowerPort {
    private final RolesDesk desk;
    private final Ticket ticket;
    private final Clock clock;
    private final Language language;

    /// @param ticket of who looks
    /// @param clock says which day
    public PowersOfDesk(RolesDesk desk, Ticket ticket, Clock clock, Language language) {
        this.desk = desk;
        this.ticket = ticket;
        this.clock = clock;
        this.language = language;
    }

    @Override
    public PowerSheet read() {
        PowersMatrix matrix = Refusals.asked(() -> desk.matrix(ticket));
        LocalDate today = clock.today();
        List<Role> roles = matrix.roles().stream()
                .filter(role -> !role.id().equals(Role.UNASSIGNED))
                .toList();
        return new PowerSheet(
                today,
                roles.stream().map(this::head).toList(),
                matrix.actions().stream()
                        .map(action -> line(matrix, roles, action, today))
                        .toList());
    }

    private RoleHead head(Role role) {
        return new RoleHead(role.id().code(), spoken(role.zh(), role.en()), role.enforcement());
    }

    private ActionLine line(PowersMatrix matrix, List<Role> roles, PowerAction action, LocalDate today) {
        return new ActionLine(
                action.action().code(),
                spoken(action.zh(), action.en()),
                action.enforcement(),
                roles.stream()
                        .map(role -> cell(matrix.cell(role.id(), action.action(), today)))
                        .toList());
    }

    private static PowerCell cell(PowersMatrix.Cell cell) {
        return switch (cell) {
            case PowersMatrix.Cell.Granted granted ->
                new PowerCell.Granted(reach(granted.reach()), granted.from(), granted.source(), granted.verified());
            case PowersMatrix.Cell.Withheld withheld ->
                new PowerCell.Withheld(withheld.why().name());
        };
    }

    private static PowerCell.Reach reach(Permissions.Reach reach) {
        return switch (reach) {
            case OWN -> PowerCell.Reach.OWN;
            case AREA -> PowerCell.Reach.AREA;
            case ANY -> PowerCell.Reach.ANY;
        };
    }

    private String spoken(String zh, String en) {
        return language == Language.CHINESE ? zh : en;
    }
}
