package org.xunyao.app.cases;

import java.util.List;
import org.xunyao.app.cases.goods.GoodsPanel;
import org.xunyao.documents.DocumentKind;

/// The way from a measure to its papers.
///
/// @param model knows the matter in front
record MeasurePapers(CasesViewModel model) implements GoodsPanel.PaperWay {
    @Override
    public void write(DocumentKind kind, int measure) {
        model.write(kind, measure);
    }

    @Override
    public List<DocumentKind> kinds() {
        boolean may = model.sheet().filter(sheet -> sheet.work().mayWrite()).isPresent();
        return may ? model.kinds() : List.of();
    }
}
