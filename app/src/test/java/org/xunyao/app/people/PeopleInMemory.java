package org.xunyao.app.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.app.people.account.AccountState;
import org.xunyao.app.people.account.NewAccount;
import org.xunyao.app.people.account.PersonAct;
import org.xunyao.app.people.account.PersonPorts;
import org.xunyao.app.people.account.PersonRow;
import org.xunyao.app.people.account.PersonSheet;
import org.xunyao.app.people.account.Proposal;
import org.xunyao.app.people.matrix.PowerCell;
import org.xunyao.app.people.matrix.PowerSheet;
import org.xunyao.app.people.sessions.SessionPorts;
import org.xunyao.app.people.sessions.SessionRow;
import org.xunyao.kernel.FaultException;

/// Invented accounts, powers and sessions that remember what was asked of them.
public final class PeopleInMemory implements PersonPorts, SessionPorts {
    static final Instant AT = Instant.parse("2026-11-18T01:05:00Z");
    public final List<String> asked = new ArrayList<>();
    public final List<char[]> secrets = new ArrayList<>();
    public Optional<String> fault = Optional.empty();
    public boolean empty;

    public static PersonRow person(int number, String login, String name, AccountState state, String... roles) {
        return new PersonRow(
                new PersonId(new UUID(0, number)),
                login,
                name,
                "药械化股",
                Set.of(java.util.Arrays.stream(roles).map(RoleId::new).toArray(RoleId[]::new)),
                number == 1 ? Set.of("城关镇", "柳河镇") : Set.of(),
                state,
                number == 5 ? Optional.empty() : Optional.of(AT),
                number == 5,
                number == 2 ? Optional.of("9f86d081884c7d65".repeat(4)) : Optional.empty(),
                number == 1 ? Optional.of(proposal()) : Optional.empty(),
                number == 1
                        ? Map.of(
                                PersonAct.APPROVE, "MAKER_IS_APPROVER",
                                PersonAct.REJECT, "MAKER_IS_APPROVER",
                                PersonAct.RESET, "NO_ROLE")
                        : Map.of());
    }

    private static Proposal proposal() {
        return new Proposal(
                new UUID(1, 1),
                Set.of(new RoleId("INSPECTOR"), new RoleId("WALL_OPERATOR")),
                Set.of("城关镇"),
                "调入稽查中队，参加双人执法",
                "孙某",
                AT);
    }

    @Override
    public PersonSheet read() {
        answer("read");
        return new PersonSheet(
                empty
                        ? List.of()
                        : List.of(
                                person(1, "liming", "李某", new AccountState.Active(), "INSPECTOR"),
                                person(2, "wangxl", "王某", new AccountState.Locked(AT.plusSeconds(1800)), "INSPECTOR"),
                                person(
                                        3,
                                        "zhaojg",
                                        "𠮷某㛃",
                                        new AccountState.Disabled(AT, true),
                                        "UNIT_HEAD",
                                        "BUREAU_LEADER"),
                                person(4, "chenlx", "陈某", new AccountState.Disabled(AT, false)),
                                person(5, "zhoumin", "周某", new AccountState.Active())),
                List.of(
                        new RoleId("INSPECTOR"),
                        new RoleId("UNIT_HEAD"),
                        new RoleId("BUREAU_LEADER"),
                        new RoleId("WALL_OPERATOR"),
                        new RoleId("SYSTEM_ADMIN"),
                        new RoleId("SECURITY_ADMIN"),
                        new RoleId("AUDIT_ADMIN")),
                "");
    }

    @Override
    public char[] add(NewAccount account) {
        answer("add " + account.login());
        return secret();
    }

    @Override
    public void disable(PersonId person) {
        answer("disable " + number(person));
    }

    @Override
    public void enable(PersonId person) {
        answer("enable " + number(person));
    }

    @Override
    public char[] reset(PersonId person) {
        answer("reset " + number(person));
        return secret();
    }

    @Override
    public void unlock(PersonId person) {
        answer("unlock " + number(person));
    }

    @Override
    public void bind(PersonId person, String fingerprint) {
        answer("bind " + number(person) + " " + fingerprint);
    }

    @Override
    public void unbind(PersonId person) {
        answer("unbind " + number(person));
    }

    @Override
    public void propose(PersonId person, Set<RoleId> roles, Set<String> areas, String reason) {
        answer("propose " + number(person) + " " + roles.size() + " " + areas + " " + reason);
    }

    @Override
    public void approve(UUID proposal) {
        answer("approve " + proposal.getLeastSignificantBits());
    }

    @Override
    public void reject(UUID proposal, String reason) {
        answer("reject " + proposal.getLeastSignificantBits() + " " + reason);
    }

    /// The sessions; `read` is the accounts' name.
    @Override
    public List<SessionRow> live() {
        answer("live");
        return empty
                ? List.of()
                : List.of(
                        new SessionRow(new UUID(2, 1), "qianw", "钱某", "办公室", AT, true, "OWN_SESSION"),
                        new SessionRow(new UUID(2, 2), "liming", "李某", "药械化股", AT.plusSeconds(900), false, ""));
    }

    @Override
    public void end(UUID session) {
        answer("end " + session.getLeastSignificantBits());
    }

    /// The powers.
    PowerSheet powers() {
        answer("powers");
        var roles = new ArrayList<PowerSheet.RoleHead>();
        for (String role : List.of(
                "办案人员", "办案机构负责人", "案件审核", "法制审核", "局领导", "听证主持人", "档案管理", "视频墙值守", "两员报告人", "系统管理员", "安全管理员",
                "审计管理员")) {
            roles.add(new PowerSheet.RoleHead(role, role, !role.endsWith("管理员")));
        }
        var actions = new ArrayList<PowerSheet.ActionLine>();
        for (int i = 0; i < 40; i++) {
            var cells = new ArrayList<PowerCell>();
            for (int j = 0; j < roles.size(); j++) {
                cells.add(
                        (i + j) % 4 == 0
                                ? new PowerCell.Granted(
                                        List.of(PowerCell.Reach.values()).get((i + j) / 4 % 3),
                                        LocalDate.of(2026, 1, 1),
                                        "市场监督管理行政处罚程序规定第十八条",
                                        i % 3 == 0)
                                : new PowerCell.Withheld(j >= 8 ? "NO_ENFORCEMENT_POWER" : "NO_ROW"));
            }
            actions.add(new PowerSheet.ActionLine("lead.step-" + i, "线索：第 " + i + " 步，转入立案审批程序", true, cells));
        }
        return new PowerSheet(LocalDate.of(2026, 11, 20), roles, actions);
    }

    private char[] secret() {
        char[] secret = "Qm7#tw2Kp9xz".toCharArray();
        secrets.add(secret);
        return secret;
    }

    private void answer(String what) {
        asked.add(what);
        fault.filter(code -> !what.equals("read") && !what.equals("live")).ifPresent(code -> {
            throw new FaultException(code, "test");
        });
    }

    private static long number(PersonId id) {
        return id.value().getLeastSignificantBits();
    }
}
