package org.xunyao.app.firstrun.wizard;

/// The steps of the first start, in their order.
public enum WizardStep {
    /// 数据目录.
    FOLDER,
    /// 办案机关.
    BUREAU,
    /// 启动口令.
    PASSPHRASE,
    /// 三员.
    ADMINISTRATORS,
    /// 工位签名密钥; ends with the making of everything. Nothing is on the disk before.
    SIGNING,
    /// 恢复密钥; there is no way back from here on.
    RECOVERY,
    /// 完成.
    DONE
}
