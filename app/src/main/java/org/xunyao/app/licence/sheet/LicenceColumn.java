package org.xunyao.app.licence.sheet;

import java.util.Arrays;
import java.util.Optional;

/// The columns of a sheet of licences, by the names that stand over them.
public enum LicenceColumn {
    /// 统一社会信用代码, which names the pharmacy.
    CREDIT_CODE("统一社会信用代码"),
    /// 许可证编号.
    NUMBER("许可证编号"),
    /// 经营方式.
    METHOD("经营方式"),
    /// 经营类别和范围, names with 、 or blanks between.
    SCOPES("经营类别和范围"),
    /// 冷藏冷冻: 是 or 否.
    COLD("冷藏冷冻"),
    /// 证载原文, may be empty.
    WORDS("证载原文"),
    /// 经营地址.
    ADDRESS("经营地址"),
    /// 有效期自.
    FROM("有效期自"),
    /// 有效期至.
    TO("有效期至");

    private final String title;

    LicenceColumn(String title) {
        this.title = title;
    }

    /// What stands over it.
    public String title() {
        return title;
    }

    static Optional<LicenceColumn> named(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title.equals(title))
                .findFirst();
    }
}
