package org.xunyao.supervision.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Refusal;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.supervision.AlarmRuleRow;

/// The desk of rules (规则工场): proposing a version, trying it, putting it in force, and demoting a rule that is
/// too often wrong. All methods throw {@link RefusedException} if no role of the ticket holds the action.
public final class RuleDesk {
    /// Reading rules, their versions and what they are worth (看规则).
    public static final Action LOOK = new Action("rule.look");

    /// Proposing and trying a version (拟规则版本).
    public static final Action PROPOSE = new Action("rule.propose");

    /// Putting another person's version in force (批准规则版本).
    public static final Action APPROVE = new Action("rule.approve");

    /// Showing a rule's alarms once a day only (规则降为日汇总).
    public static final Action DEMOTE = new Action("rule.demote");

    /// Ending that (恢复规则逐条显示).
    public static final Action LIFT = new Action("rule.lift");

    private static final String KIND = "rule";
    private static final Target ALL = new Target(KIND, "*");

    private final Office office;
    private final Books books;
    private final List<AlarmRuleRow> rows;
    private final Clock clock;

    /// Where it is kept.
    public record Books(RuleVersions versions, Demotions demotions, RaisedAlarms alarms) {}

    /// Everything the bureau set (规则设定).
    public record Settings(List<RuleVersion> versions, List<Demotion> demotions) {
        /// Copies the lists.
        public Settings {
            versions = List.copyOf(versions);
            demotions = List.copyOf(demotions);
        }
    }

    /// @param rows of resources/rules/ai-rules.csv
    public RuleDesk(Office office, Books books, List<AlarmRuleRow> rows, Clock clock) {
        this.office = office;
        this.books = books;
        this.rows = List.copyOf(rows);
        this.clock = clock;
    }

    /// All versions and demotions that ever were.
    public Settings settings(Ticket ticket) {
        return office.look(
                ticket,
                LOOK,
                ALL,
                tx -> new Settings(books.versions().all(tx), books.demotions().all(tx)));
    }

    /// The alarms of a rule from a moment on, with what people made of them, oldest first.
    public List<RaisedAlarm> judged(Ticket ticket, String rule, Instant from) {
        return office.look(ticket, LOOK, target(rule), tx -> books.alarms().since(tx, rule, from));
    }

    /// Proposes a version. One of the same rule and camera that still waits gives way.
    ///
    /// @throws FaultException `RULE-MISSING` if no such rule is in force; `RULE-SAME` if nothing would change;
    ///     `RULE-REASON`; `RULE-FIGURES`
    public Saved<RuleVersion> propose(Ticket ticket, RuleProposal proposal) {
        return office.perform(ticket, PROPOSE, target(proposal.rule()), tx -> {
            proposal.require();
            Instant now = clock.now();
            List<RuleVersion> versions = books.versions().all(tx);
            var ladder = new RuleLadder(rows, versions, clock.zone());
            RuleFigures before = ladder.inForce(proposal.rule(), proposal.camera(), now)
                    .map(RuleFigures::of)
                    .orElseThrow(() -> new FaultException("RULE-MISSING", proposal.rule()));
            RuleFigures wanted = proposal.figures();
            if (!before.with(wanted.sustained(), wanted.merge()).equals(wanted)) {
                throw new FaultException("RULE-FIGURES", "only two of them are set");
            }
            if (before.equals(wanted)) {
                throw new FaultException("RULE-SAME", proposal.rule());
            }
            versions.stream()
                    .filter(one -> one.open() && one.rule().equals(proposal.rule()))
                    .filter(one -> one.camera().equals(proposal.camera()))
                    .forEach(one -> books.versions().put(tx, one.in(new RuleState.Replaced(Optional.empty(), now))));
            var version = new RuleVersion(
                    proposal.rule(),
                    ladder.next(proposal.rule()),
                    proposal.camera(),
                    proposal.figures(),
                    new RuleVersion.Asked(ticket.actor(), now, proposal.reason().strip()),
                    new RuleState.Draft());
            books.versions().add(tx, version);
            return version;
        });
    }

    /// Writes down what a rehearsal of a version came to.
    ///
    /// @throws FaultException `RULE-GONE` if there is no such version, or it does not wait any more
    public Saved<RuleVersion> rehearsed(Ticket ticket, String rule, int version, TrialSum trial) {
        return office.perform(
                ticket,
                PROPOSE,
                target(rule),
                tx -> put(tx, open(tx, rule, version).in(new RuleState.Rehearsed(trial))));
    }

    /// Puts a version in force, from now on; the one before of the same rule and camera ends.
    ///
    /// @param untried whether the person was told that no looks were kept to try it on, and goes on
    /// @throws FaultException `RULE-GONE`; `RULE-UNTRIED` if it was not rehearsed; `RULE-NOTHING-KEPT` if it
    ///     was, but on nothing, and the person was not told
    /// @throws RefusedException if the person proposed it
    public Saved<RuleVersion> approve(Ticket ticket, String rule, int version, boolean untried) {
        return office.perform(ticket, APPROVE, target(rule), tx -> {
            RuleVersion wanted = open(tx, rule, version);
            if (wanted.asked().owner().equals(ticket.actor())) {
                throw new RefusedException(APPROVE, new Refusal.MakerIsApprover());
            }
            if (!(wanted.state() instanceof RuleState.Rehearsed(TrialSum trial))) {
                throw new FaultException("RULE-UNTRIED", wanted.text());
            }
            if (trial.nothing() && !untried) {
                throw new FaultException("RULE-NOTHING-KEPT", wanted.text());
            }
            Instant now = clock.now();
            for (RuleVersion one : books.versions().all(tx)) {
                if (one.state() instanceof RuleState.InForce force
                        && one.rule().equals(rule)
                        && one.camera().equals(wanted.camera())) {
                    books.versions().put(tx, one.in(new RuleState.Replaced(Optional.of(force), now)));
                }
            }
            return put(tx, wanted.in(new RuleState.InForce(trial, ticket.actor(), now)));
        });
    }

    /// Shows a rule's alarms once a day from now on; they are still raised and kept. The machine's own act.
    ///
    /// @param worth for which it is
    /// @throws FaultException `RULE-DEMOTED` if it is so already
    public Saved<Demotion> demote(Ticket.OfRule ticket, String rule, Worth worth) {
        return office.perform(ticket, DEMOTE, target(rule), tx -> {
            if (holding(tx, rule).isPresent()) {
                throw new FaultException("RULE-DEMOTED", rule);
            }
            int number = (int) of(tx, rule).count() + 1;
            var demotion = new Demotion(rule, number, clock.now(), worth.right(), worth.decided(), Optional.empty());
            books.demotions().add(tx, demotion);
            return demotion;
        });
    }

    /// Shows each of a rule's alarms again.
    ///
    /// @param reason why, in the person's words
    /// @throws FaultException `RULE-NOT-DEMOTED`; `RULE-REASON`
    public Saved<Demotion> lift(Ticket ticket, String rule, String reason) {
        return office.perform(ticket, LIFT, target(rule), tx -> {
            if (reason.isBlank() || reason.length() > RuleProposal.LONGEST) {
                throw new FaultException("RULE-REASON", reason.length() + " characters");
            }
            Demotion held = holding(tx, rule).orElseThrow(() -> new FaultException("RULE-NOT-DEMOTED", rule));
            var lifted = new Demotion(
                    rule,
                    held.number(),
                    held.at(),
                    held.right(),
                    held.decided(),
                    Optional.of(new Demotion.Lifted(ticket.actor(), clock.now(), reason.strip())));
            books.demotions().put(tx, lifted);
            return lifted;
        });
    }

    private Optional<Demotion> holding(Tx tx, String rule) {
        return of(tx, rule).filter(Demotion::holds).findFirst();
    }

    private Stream<Demotion> of(Tx tx, String rule) {
        return books.demotions().all(tx).stream().filter(one -> one.rule().equals(rule));
    }

    private RuleVersion open(Tx tx, String rule, int version) {
        return books.versions().all(tx).stream()
                .filter(one -> one.rule().equals(rule) && one.version() == version && one.open())
                .findFirst()
                .orElseThrow(() -> new FaultException("RULE-GONE", rule + "/" + version));
    }

    private RuleVersion put(Tx tx, RuleVersion version) {
        books.versions().put(tx, version);
        return version;
    }

    private static Target target(String rule) {
        return new Target(KIND, rule);
    }
}
