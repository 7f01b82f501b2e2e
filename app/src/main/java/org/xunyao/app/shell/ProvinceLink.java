package org.xunyao.app.shell;

/// How the station stands to the province's platform (省平台).
public sealed interface ProvinceLink {
    /// 已连省平台.
    record Linked() implements ProvinceLink {}

    /// 离线.
    ///
    /// @param waiting packages that were sealed and that no receipt answers
    record Offline(int waiting) implements ProvinceLink {}

    /// 没有网络, which is an ordinary state.
    record NoNetwork() implements ProvinceLink {}
}
