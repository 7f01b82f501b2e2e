package org.xunyao.supervision.sales;

import java.util.List;
import java.util.Map;

/// Port: reads exports as they grow (导出文件读取). A path that cannot be opened is no fault but an outcome.
public interface SalesFile {
    /// Takes the whole lines that came since.
    ///
    /// @param path absolute
    /// @param place where it ended before
    Outcome read(String path, SalesLayout layout, FilePlace place);

    /// The first lines as they stand there, to choose columns by.
    ///
    /// @throws org.xunyao.kernel.FaultException `SALES-GONE`, `SALES-HEADER`
    Preview preview(String path);

    /// What came of it.
    sealed interface Outcome {}

    /// Lines, perhaps none (已读取).
    ///
    /// @param rows in the order of the file, headings left out
    /// @param columns where each column stands
    /// @param place where it ended
    /// @param more whether more whole lines stand behind it
    /// @param half whether half a line stands at the end of the file
    /// @param changed what became of the file since
    record Taken(
            List<RawRow> rows,
            Map<SaleColumn, Integer> columns,
            FilePlace place,
            boolean more,
            boolean half,
            Change changed)
            implements Outcome {
        /// Copies the list.
        public Taken {
            rows = List.copyOf(rows);
            columns = Map.copyOf(columns);
        }
    }

    /// There is no such file, or it cannot be opened (文件不在).
    record Gone() implements Outcome {}

    /// It is not what was arranged (拒绝读取).
    ///
    /// @param code `SALES-HEADER`
    record Refused(String code) implements Outcome {}

    /// What became of the file (文件变化).
    enum Change {
        /// it is the same, or has grown
        NONE,
        /// it is another one; the one before was read to its end
        FOLLOWED,
        /// it is another one; what was not read of the one before is lost
        REPLACED
    }

    /// The first lines of a file (预览).
    ///
    /// @param letters by which they were read
    /// @param separator that stands most often in the headings
    /// @param rows at most ten, without the headings
    record Preview(
            SalesLayout.Letters letters,
            SalesLayout.Separator separator,
            List<String> header,
            List<List<String>> rows) {
        /// Copies the lists.
        public Preview {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
