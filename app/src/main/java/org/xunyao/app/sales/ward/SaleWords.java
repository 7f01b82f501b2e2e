package org.xunyao.app.sales.ward;

import java.util.List;
import java.util.stream.Collectors;
import org.xunyao.supervision.sales.SaleHit;
import org.xunyao.supervision.sales.SaleLine;

/// The facts of a sale as they stand in its alarm, in the language of the file (告警中的销售事实).
final class SaleWords {
    private static final int SHOWN = 3;
    private static final int LONGEST = 150;

    private SaleWords() {}

    /// Such as `小票 0012：阿莫西林胶囊×2（处方药）`.
    static String facts(SaleHit hit, List<SaleLine> lines) {
        String receipt = hit.receipt().map(SaleLine.Receipt::number).orElse("");
        String goods = lines.stream().limit(SHOWN).map(SaleWords::line).collect(Collectors.joining("、"));
        String more = lines.size() > SHOWN ? " 等" + lines.size() + "行" : "";
        String all = "小票 " + receipt + "：" + goods + more;
        return all.length() > LONGEST ? all.substring(0, LONGEST) + "…" : all;
    }

    private static String line(SaleLine line) {
        String flag = line.flags().ephedrine() ? "（含麻黄碱）" : line.flags().prescription() ? "（处方药）" : "";
        return line.product().name() + "×" + line.quantity().toPlainString() + flag;
    }
}
