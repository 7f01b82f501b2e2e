package org.xunyao.bench.station;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.xunyao.access.PersonId;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.casework.FilingApplication;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.LeadOrigin;
import org.xunyao.casework.LeadSource;
import org.xunyao.casework.procedure.Step;
import org.xunyao.evidence.Capture;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.registry.PharmacyId;

/// The way from a sealed clip to a case, again and again, one save after the other.
public final class CaseFlow {
    private final BenchStation station;
    private final Random random;
    private final int mostBytes;
    private final PharmacyId shop;
    private final Set<PersonId> officers;
    private Stage stage = Stage.SEAL;
    private EvidenceId clip = new EvidenceId(new UUID(0, 0));
    private LeadId lead = new LeadId(new UUID(0, 0));

    /// @param random gives the evidence its bytes
    /// @param mostBytes of one piece of evidence
    public CaseFlow(BenchStation station, Random random, int mostBytes) {
        this.station = station;
        this.random = random;
        this.mostBytes = mostBytes;
        this.shop = station.shop();
        this.officers = Set.of(
                station.inspector().person().id(),
                station.ticket("wangxl").person().id());
    }

    /// Makes the next save.
    ///
    /// @throws org.xunyao.kernel.FaultException if nothing was saved; then the flow begins anew with its
    ///     next call
    public Ack next() {
        Stage now = stage;
        stage = Stage.SEAL;
        Ack ack = save(now);
        stage = now.next();
        return ack;
    }

    private Ack save(Stage now) {
        return switch (now) {
            case SEAL -> seal();
            case REGISTER -> {
                var done = saved(station.leads().register(station.inspector(), new Found(clip)));
                lead = done.result().id();
                yield ack(done, "lead.register");
            }
            case VERIFY ->
                ack(saved(station.leads().startVerify(station.ticket("zhaojg"), lead, officers)), "lead.verify");
            case APPLY ->
                ack(saved(station.leads().applyFiling(station.inspector(), lead, content())), "lead.apply-filing");
            case APPROVE -> {
                var chief = station.ticket("chenlx");
                yield ack(saved(station.leads().approveFiling(chief, lead, officers, true)), "lead.approve-filing");
            }
            case ATTACH -> attach();
        };
    }

    private Ack seal() {
        var bytes = new byte[1 + random.nextInt(mostBytes)];
        random.nextBytes(bytes);
        Saved<EvidenceItem> saved = station.evidence().seal(station.inspector(), CLIP, new ByteArrayInputStream(bytes));
        clip = saved.result().id();
        return new Ack(saved.sequence(), EvidenceDesk.SEAL.code(), clip.value().toString());
    }

    private Ack attach() {
        var about = new Target("lead", lead.value().toString());
        Saved<EvidenceItem> saved = station.evidence().attach(station.inspector(), clip, about);
        return new Ack(
                saved.sequence(), EvidenceDesk.ATTACH.code(), clip.value().toString());
    }

    private Ack ack(Saved<?> saved, String action) {
        return new Ack(saved.sequence(), action, lead.value().toString());
    }

    private static <T> Saved<T> saved(Step<T> step) {
        return switch (step) {
            case Step.Done<T>(Saved<T> saved) -> saved;
            case Step.Blocked<T> blocked -> throw new IllegalStateException(blocked.toString());
        };
    }

    private FilingApplication.Content content() {
        LocalDate today = station.clock().today();
        return new FilingApplication.Content(
                "未凭处方销售处方药", "现场核查与录像一致", FilingApplication.Content.allConditions(), today, false);
    }

    /// What is known of every piece.
    public static final Capture CLIP = new Capture(
            EvidenceKind.CLIP,
            "application/x-xunyao-clip",
            Optional.empty(),
            Optional.empty(),
            new EvidenceSource.OfCamera("C1"),
            EvidenceUse.LEAD_ONLY,
            Optional.empty(),
            List.of(),
            List.of());

    private enum Stage {
        SEAL,
        REGISTER,
        VERIFY,
        APPLY,
        APPROVE,
        ATTACH;

        Stage next() {
            return switch (this) {
                case SEAL -> REGISTER;
                case REGISTER -> VERIFY;
                case VERIFY -> APPLY;
                case APPLY -> APPROVE;
                case APPROVE -> ATTACH;
                case ATTACH -> SEAL;
            };
        }
    }

    /// Where the lead comes from: the clip.
    private final class Found implements LeadOrigin {
        private final EvidenceId evidence;

        Found(EvidenceId evidence) {
            this.evidence = evidence;
        }

        @Override
        public String reference() {
            return "alarm:" + evidence.value();
        }

        @Override
        public LeadSource source() {
            return LeadSource.SUPERVISION;
        }

        @Override
        public String description() {
            return "处方药柜台十五分钟无药师在岗";
        }

        @Override
        public LocalDate clueFoundAt() {
            return station.clock().today();
        }

        @Override
        public PharmacyId subject() {
            return shop;
        }

        @Override
        public List<EvidenceId> evidence() {
            return List.of(evidence);
        }
    }
}
