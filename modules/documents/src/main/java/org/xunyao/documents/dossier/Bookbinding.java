package org.xunyao.documents.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xunyao.documents.Document;
import org.xunyao.documents.dossier.DossierPress.Bound;
import org.xunyao.documents.dossier.DossierPress.Part;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.kernel.FaultException;

/// Lays out the file of a case (卷宗编排): reads each paper once to know its pages, numbers them, and sets cover,
/// directory, list of digests and note. It keeps nothing between two calls; threads may share it.
public final class Bookbinding {
    /// More lines than a directory may have.
    public static final int MOST = 1_000;

    private final DossierOrder order;
    private final DossierSheets sheets;
    private final DossierPress press;

    /// @param order in which things lie
    /// @param sheets sets what is ours
    /// @param press counts pages
    public Bookbinding(DossierOrder order, DossierSheets sheets, DossierPress press) {
        this.order = order;
        this.sheets = sheets;
        this.press = press;
    }

    /// Lays out volumes. One in which nothing lies is left out.
    ///
    /// @param volumes which of them
    /// @param step is called before each paper and may end the work by an exception
    /// @throws FaultException `DOSSIER-EMPTY` if nothing lies in any of them, `DOSSIER-LARGE` for more than 1,000
    ///     lines of a directory, `DOSSIER-PAPER`, `DOC-…`, or what the leaves throw
    public Laid lay(DossierHead head, DossierMaterials materials, Set<Volume> volumes, Leaves leaves, Runnable step) {
        var laid = new Laying(head, materials, leaves, step);
        for (Volume volume : Volume.values()) {
            if (volumes.contains(volume)) {
                laid.add(volume, volumes.size() > 1);
            }
        }
        if (laid.plans.isEmpty()) {
            throw new FaultException("DOSSIER-EMPTY", "nothing in " + volumes);
        }
        String title = "卷宗 " + head.number();
        return new Laid(
                List.copyOf(laid.plans),
                new DossierPress.Book(title, head.bureau(), head.asOf(), head.id(), laid.bound),
                new DossierManifest(head.number(), head.bureau(), laid.lines));
    }

    /// What was laid out (编排结果).
    ///
    /// @param plans of the volumes that hold something
    /// @param book to be bound
    /// @param manifest to lie beside it
    public record Laid(List<DossierPlan> plans, DossierPress.Book book, DossierManifest manifest) {
        /// Copies the plans.
        public Laid {
            plans = List.copyOf(plans);
        }
    }

    /// Port: reads what is bound.
    public interface Leaves {
        /// The sealed bytes of a document, after their digests were compared.
        ///
        /// @throws FaultException `DOC-MISSING`, `DOC-CHANGED`, `DOC-DISK`
        byte[] paper(Document.Issued paper);

        /// A copy of a picture for a page, as JPEG: what is hidden in every copy is hidden in it.
        ///
        /// @throws FaultException `EVIDENCE-…`, `COPY-…`
        byte[] still(EvidenceItem still);
    }

    /// One run.
    private final class Laying {
        private final DossierHead head;
        private final DossierMaterials materials;
        private final Leaves leaves;
        private final Runnable step;
        private final List<DossierPlan> plans = new ArrayList<>();
        private final List<Bound> bound = new ArrayList<>();
        private final List<DossierManifest.Line> lines = new ArrayList<>();

        Laying(DossierHead head, DossierMaterials materials, Leaves leaves, Runnable step) {
            this.head = head;
            this.materials = materials;
            this.leaves = leaves;
            this.step = step;
        }

        void add(Volume volume, boolean split) {
            List<Filed> filed = order.arrange(volume, materials, sheets.kinds(), head.day());
            List<Exhibit> exhibits = materials.exhibits().stream()
                    .filter(exhibit -> order.volume(exhibit, head.day()) == volume)
                    .toList();
            if (filed.isEmpty() && exhibits.isEmpty()) {
                return;
            }
            if (filed.size() >= MOST) {
                throw new FaultException("DOSSIER-LARGE", filed.size() + " in " + volume);
            }
            byte[] digests = sheets.digests(head, volume, filed, exhibits);
            DossierPlan plan = DossierPlan.of(volume, filed, this::pages, press.pages(digests));
            plans.add(plan);
            list(plan, exhibits);
            byte[] cover = sheets.cover(head, plan, split);
            byte[] directory = sheets.directory(head, plan);
            byte[] note = sheets.note(head);
            var parts = new ArrayList<Part>();
            parts.add(new DossierPress.Pages("卷宗封面", () -> cover, 0));
            parts.add(new DossierPress.Pages("卷内文件目录", () -> directory, 0));
            parts.addAll(contents(plan));
            parts.add(new DossierPress.Pages(
                    DossierLine.DIGESTS, () -> digests, plan.lines().getLast().from()));
            parts.add(new DossierPress.Pages("卷内备考表", () -> note, 0));
            bound.add(new Bound(volume, parts));
        }

        private int pages(Filed filed) {
            return switch (filed) {
                case Filed.Paper paper -> {
                    step.run();
                    yield press.pages(leaves.paper(paper.paper()));
                }
                case Filed.Still _ -> 1;
            };
        }

        /// Pictures that follow one another share one sheet of captions.
        private List<Part> contents(DossierPlan plan) {
            var parts = new ArrayList<Part>();
            var together = new ArrayList<DossierLine>();
            for (DossierLine line : plan.lines()) {
                Filed filed = line.filed().orElse(null);
                if (filed instanceof Filed.Still) {
                    together.add(line);
                    continue;
                }
                pictures(together, parts);
                if (filed instanceof Filed.Paper paper) {
                    parts.add(new DossierPress.Pages(paper.name(), () -> leaves.paper(paper.paper()), line.from()));
                }
            }
            pictures(together, parts);
            return parts;
        }

        private void pictures(List<DossierLine> together, List<Part> parts) {
            if (together.isEmpty()) {
                return;
            }
            var stills = new ArrayList<Filed.Still>();
            var pictures = new ArrayList<DossierPress.Picture>();
            for (DossierLine line : together) {
                if (line.filed().orElse(null) instanceof Filed.Still still) {
                    stills.add(still);
                    pictures.add(new DossierPress.Picture(
                            still.name(), () -> leaves.still(still.exhibit().item()), line.from()));
                }
            }
            byte[] captions = sheets.captions(head, stills);
            parts.add(new DossierPress.Pictures(() -> captions, pictures));
            together.clear();
        }

        private void list(DossierPlan plan, List<Exhibit> exhibits) {
            Map<Exhibit, DossierLine> shown = new HashMap<>();
            for (DossierLine line : plan.lines()) {
                line.filed().ifPresent(filed -> {
                    switch (filed) {
                        case Filed.Paper paper ->
                            lines.add(DossierManifest.Line.of(plan.volume(), paper.paper(), line, head.bureau()));
                        case Filed.Still still -> shown.put(still.exhibit(), line);
                    }
                });
            }
            exhibits.forEach(exhibit -> lines.add(
                    DossierManifest.Line.of(plan.volume(), exhibit, Optional.ofNullable(shown.get(exhibit)))));
        }
    }
}
