package org.xunyao.app.knowledge.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xunyao.access.PersonId;
import org.xunyao.access.Ticket;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.app.knowledge.KnowledgePorts.Found;
import org.xunyao.app.knowledge.KnowledgePorts.Use;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseFiles;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.RegisterNumber;
import org.xunyao.casework.course.Course;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.Notice;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.knowledge.ArticleNumber;
import org.xunyao.casework.knowledge.Cited;
import org.xunyao.casework.knowledge.KnowledgeBook;
import org.xunyao.casework.knowledge.LawVersion;
import org.xunyao.casework.knowledge.Rank;
import org.xunyao.casework.penalty.Legal;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.documents.Composer;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Documents;
import org.xunyao.documents.Drafting;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Fields;
import org.xunyao.documents.Flaw;
import org.xunyao.documents.Issuer;
import org.xunyao.documents.Numbers;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Money;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.PharmacyId;

/// From an article to the cases that used it, within what the person may read.
class CaseUsesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:42:07Z");
    private static final CaseId CASE = new CaseId(new UUID(3, 2));
    private static final LeadId LEAD = new LeadId(new UUID(3, 1));
    private static final Ticket.OfPerson READER = MemoryStation.ticket(1, "样例", "", "READER");
    private static final KnowledgeBook BOOK = new KnowledgeBook(
            List.of(new LawVersion(
                    "drug-law",
                    "药品管理法",
                    List.of(),
                    "中华人民共和国药品管理法",
                    "",
                    "",
                    Rank.LAW,
                    "",
                    new Legal("公报", LocalDate.of(2019, 12, 1), Optional.empty(), true))),
            List.of(),
            List.of());

    private final Station station = new Station();

    private CaseUses uses(Ticket.OfPerson ticket) {
        var office = station.office(Stream.of(
                MemoryStation.grant("READER", CaseDesk.LOOK),
                MemoryStation.grant("READER", Drafting.VIEW),
                MemoryStation.grant("CASES", CaseDesk.LOOK)));
        // A look asks for neither numbers nor pages.
        var press = new Drafting.Press(
                unused(Composer.class), unused(DurableFiles.class), new Issuer("样例局", "样", Path.of("none")));
        var drafting = new Drafting(
                office, station.documents(), unused(Numbers.class), DocumentKinds.installed(List.of()), press, station);
        return new CaseUses(new CaseDesk(office, station.files()), drafting, ticket, station);
    }

    private static Cited article(int number) {
        return new Cited("drug-law", new ArticleNumber(number, 0));
    }

    @Test
    void papersOfTheLeadAndOfTheCaseAndTheNoticeAreUsesOfTheCase() {
        station.papers.add(paper(1, "lead:" + LEAD.value(), 33, "违反《中华人民共和国药品管理法》第五十三条"));
        station.papers.add(paper(2, "case:" + CASE.value(), 45, "依据药品管理法第126条、第53条"));
        CaseUses uses = uses(READER);
        Found found = uses.of(BOOK, article(53));
        assertThat(found.whole()).isTrue();
        assertThat(found.cases()).isEqualTo(1);
        assertThat(found.papers()).isEqualTo(2);
        assertThat(found.uses()).extracting(Use::where).containsExactlyInAnyOrder(33, 45);
        assertThat(found.uses()).allSatisfy(use -> {
            assertThat(use.key()).isEqualTo("case:" + CASE.value());
            assertThat(use.matter()).isEqualTo("2026-0012 未遵守规范");
            assertThat(use.issued()).isFalse();
        });
        assertThat(uses.of(BOOK, article(117)).uses())
                .singleElement()
                .satisfies(use -> assertThat(use.where()).isZero());
        assertThat(uses.of(BOOK, article(1)).uses()).isEmpty();
    }

    @Test
    void morePapersThanAreReadAreSaidAndNotCountedAsAbsent() {
        IntStream.range(0, 3_500).forEach(n -> station.papers.add(paper(n, "case:other", 9, "无")));
        Found found = uses(READER).of(BOOK, article(53));
        assertThat(found.uses()).isEmpty();
        assertThat(found.whole()).isFalse();
        assertThat(found.papers()).isEqualTo(2_998);
    }

    @Test
    void whoMayNotReadPapersIsToldSo() {
        Ticket.OfPerson half = MemoryStation.ticket(2, "样例", "", "CASES");
        assertThatThrownBy(() -> uses(half).of(BOOK, article(53)))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("REFUSED");
    }

    private static Document paper(int number, String matter, int form, String words) {
        return new Document.Draft(
                new DocumentId(new UUID(8, number)), matter, new Said(form, words), NOW.minusSeconds(number));
    }

    private record Said(int kind, String words) implements Facts {
        @Override
        public Fields fields() {
            return new Fields().rows("rows", List.of(new Fields().text("basis", words)));
        }

        @Override
        public List<Flaw> flaws() {
            return List.of();
        }
    }

    private static CaseFile file() {
        var head = new CaseFile.Head(
                CASE,
                new RegisterNumber(2026, 12),
                LEAD,
                new PharmacyId(new UUID(5, 5)),
                "未遵守规范",
                LocalDate.of(2026, 11, 1),
                List.of(),
                new PersonId(new UUID(1, 3)),
                NOW);
        var penalty = new Penalty(List.of(new PenaltyLine(PenaltyLine.Kind.FINE, Money.yuan(1), "依据药品管理法第一百一十七条罚款")));
        var entry = new Entry(
                1,
                new Notice.ApproveNotice(penalty, true, true),
                LocalDate.of(2026, 11, 10),
                Stage.INVESTIGATING,
                new PersonId(new UUID(1, 3)),
                NOW,
                Optional.empty());
        return new CaseFile.OnCourse(head, new Course(List.of(entry)));
    }

    private static <T> T unused(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            throw new UnsupportedOperationException(method.getName());
        }));
    }

    private static final class Station extends MemoryStation {
        private final List<Document> papers = new ArrayList<>();

        Station() {
            super(NOW);
        }

        CaseFiles files() {
            return new CaseFiles() {
                @Override
                public Optional<CaseFile> find(Tx tx, CaseId id) {
                    return Optional.of(file());
                }

                @Override
                public List<CaseFile> newest(Tx tx, Optional<CaseId> before, int limit) {
                    return List.of(file());
                }

                @Override
                public long standing(Tx tx, Set<Stage> stages) {
                    return 1;
                }

                @Override
                public void put(Tx tx, CaseFile file) {
                    throw new UnsupportedOperationException("read only");
                }
            };
        }

        Documents documents() {
            return (Documents) Proxy.newProxyInstance(
                    Documents.class.getClassLoader(), new Class<?>[] {Documents.class}, (proxy, method, args) -> {
                        if (method.getName().equals("newest") && args[1] instanceof Instant upTo) {
                            return papers.stream()
                                    .filter(one -> !one.at().isAfter(upTo))
                                    .limit((int) args[2])
                                    .toList();
                        }
                        throw new UnsupportedOperationException(method.getName());
                    });
        }
    }
}
