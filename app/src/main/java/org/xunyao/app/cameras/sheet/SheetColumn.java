package org.xunyao.app.cameras.sheet;

import java.util.Arrays;
import java.util.Optional;

/// The columns of a sheet of cameras, by the names that stand over them.
public enum SheetColumn {
    /// 点位编码.
    CODE("点位编码", "camera", true),
    /// 店名.
    SHOP("店名", "shop", true),
    /// 安装位置.
    PLACE("点位", "point", true),
    /// 主码流地址.
    MAIN("主码流地址", "address", false),
    /// 辅码流地址.
    SUB("辅码流地址", "sub_address", false),
    /// 统一社会信用代码.
    CREDIT_CODE("统一社会信用代码", "credit_code", false),
    /// 厂家型号.
    MODEL("厂家型号", "model", false),
    /// 国标编码.
    NATIONAL("国标编码", "national_code", false),
    /// 企业录像存放.
    RECORDING("录像存放", "recording", false);

    private final String chinese;
    private final String plain;
    private final boolean required;

    SheetColumn(String chinese, String plain, boolean required) {
        this.chinese = chinese;
        this.plain = plain;
        this.required = required;
    }

    /// What stands over the column.
    public String title() {
        return chinese;
    }

    /// Whether no cell of it may be empty, nor the column be missing.
    public boolean required() {
        return required;
    }

    /// The column of that name, in Chinese or as the station's own list calls it.
    public static Optional<SheetColumn> named(String title) {
        return Arrays.stream(values())
                .filter(column -> column.chinese.equals(title) || column.plain.equalsIgnoreCase(title))
                .findFirst();
    }
}
