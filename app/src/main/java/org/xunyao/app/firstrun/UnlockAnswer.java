package org.xunyao.app.firstrun;

/// What became of one try to open the data (启动解锁结果).
///
/// @param <T> what is open then
public sealed interface UnlockAnswer<T> {
    /// It is open.
    record Open<T>(T opened) implements UnlockAnswer<T> {}

    /// The passphrase or the recovery key does not fit; nothing was touched.
    record Wrong<T>() implements UnlockAnswer<T> {}

    /// The recovery key cannot be right as it was typed; it was not tried.
    ///
    /// @param group which of its groups is mistyped, from 1; 0 if the number of characters is wrong
    record Mistyped<T>(int group) implements UnlockAnswer<T> {}

    /// It was left as it was.
    ///
    /// @param code whose sentence the bundles hold, such as `STORE-IN-USE`
    record Refused<T>(String code) implements UnlockAnswer<T> {}
}
