package org.xunyao.app.firstrun.wizard;

/// The three separated administrators (三员分立).
public enum Post {
    /// 系统管理员: accounts and machines.
    SYSTEM,
    /// 安全管理员: powers.
    SECURITY,
    /// 审计管理员: looks at what the two did.
    AUDIT
}
