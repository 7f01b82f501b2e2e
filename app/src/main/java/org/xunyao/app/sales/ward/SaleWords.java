package org.xunyao.app.sales.ward;

import java.util.List;
import java.util.stream.Collectors;
import org.xunyao.supervision.sales.SaleHit;
import org.xunyao.supervision.sales.SaleLine;

/// The facts of a sale as they stand in its alarm, in the language of the file (告警中的销售事实).
final class SaleWords {
    private static final int SHOWN = 3;
    private static final int LONGEST = 150;
    private static final String UNTIMED = "；收银机时钟未核准，录像可能不是这笔销售的时刻";

    private SaleWords() {}

    /// Such as `小票 0012：阿莫西林胶囊×2（处方药）`.
    ///
    /// @param timed whether it is known when the sale was by our clock
    static String facts(SaleHit hit, List<SaleLine> lines, boolean timed) {
        String receipt = hit.receipt().map(SaleLine.Receipt::number).orElse("");
        String goods = lines.stream().limit(SHOWN).map(SaleWords::line).collect(Collectors.joining("、"));
        String more = lines.size() > SHOWN ? " 等" + lines.size() + "行" : "";
        String all = "小票 " + receipt + "：" + goods + more;
        String shown = all.length() > LONGEST ? all.substring(0, LONGEST) + "…" : all;
        return timed ? shown : shown + UNTIMED;
    }

    private static String line(SaleLine line) {
        String flag = line.flags().ephedrine() ? "（含麻黄碱）" : line.flags().prescription() ? "（处方药）" : "";
        return line.product().name() + "×" + line.quantity().toPlainString() + flag;
    }
}
