package org.xunyao.app.people.account;

/// What an administrator can do to an account.
public enum PersonAct {
    /// 开户.
    ADD,
    /// 停用.
    DISABLE,
    /// 启用.
    ENABLE,
    /// 重置密码.
    RESET,
    /// 解锁.
    UNLOCK,
    /// 绑定证书.
    BIND,
    /// 解除证书.
    UNBIND,
    /// 提出授权.
    PROPOSE,
    /// 核准授权.
    APPROVE,
    /// 退回授权.
    REJECT;

    /// Whether it asks once more before it is done.
    public boolean asks() {
        return this == DISABLE || this == RESET || this == UNBIND || this == APPROVE;
    }
}
