package org.xunyao.supervision.reading;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xunyao.kernel.Clock;

/// Agreement month by month (逐月一致率): the last twelve in which something was read twice.
public final class AgreementMonths {
    private static final int MONTHS = 12;

    private AgreementMonths() {}

    /// The first moment that counts.
    public static Instant since(Clock clock) {
        YearMonth first = YearMonth.from(clock.today()).minusMonths(MONTHS - 1);
        return first.atDay(1).atStartOfDay(clock.zone()).toInstant();
    }

    /// The months, the newest first; a pair belongs to the month of its first reading.
    ///
    /// @param kinds all answers that there are
    public static <A> List<AgreementDesk.Month> of(List<TwiceRead<A>> pairs, List<A> kinds, Clock clock) {
        Map<YearMonth, List<TwiceRead<A>>> byMonth = pairs.stream()
                .collect(Collectors.groupingBy(
                        pair -> YearMonth.from(pair.at().atZone(clock.zone())),
                        () -> new TreeMap<>(Collections.reverseOrder()),
                        Collectors.toList()));
        return byMonth.entrySet().stream()
                .map(each -> new AgreementDesk.Month(each.getKey(), Agreement.of(each.getValue(), kinds)))
                .toList();
    }
}
