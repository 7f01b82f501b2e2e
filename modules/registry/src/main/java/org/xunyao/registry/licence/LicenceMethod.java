package org.xunyao.registry.licence;

/// How a licensed enterprise trades (经营方式; 药品经营和使用质量监督管理办法 art. 76 gives each its letter).
public enum LicenceMethod {
    /// 批发.
    WHOLESALE,
    /// 药品零售连锁总部.
    CHAIN_HEAD,
    /// 零售连锁门店.
    CHAIN_SHOP,
    /// 单体药品零售企业.
    SINGLE_SHOP;

    /// Whether it sells to the public: what must not be retailed is forbidden to it whatever its licence says.
    public boolean retail() {
        return this == CHAIN_SHOP || this == SINGLE_SHOP;
    }
}
