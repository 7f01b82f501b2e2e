package org.xunyao.crypto;

import java.util.Optional;
import org.xunyao.access.audit.SealCheck;
import org.xunyao.exchange.SignatureCheck;
import org.xunyao.exchange.SignatureCheck.Finding;
import org.xunyao.exchange.TrustBundle;

/// Judges the signatures of checkpoints by a trust bundle, as packages are judged.
public final class CheckpointSeals implements SealCheck {
    private final SignatureCheck check;
    private final Optional<TrustBundle> bundle;

    /// @param bundle whom this side trusts; without one every signer stays unknown
    public CheckpointSeals(SignatureCheck check, Optional<TrustBundle> bundle) {
        this.check = check;
        this.bundle = bundle;
    }

    /// A signature outside of its certificate's time, or after the key was revoked, is bad.
    @Override
    public Worth check(byte[] content, byte[] cms) {
        return switch (check.check(content, cms, bundle)) {
            case Finding.Malformed _, Finding.Wrong _ -> new Worth.Bad();
            case Finding.Unknown unknown -> new Worth.Unknown(unknown.keyId());
            case Finding.Good good ->
                inTime(good) ? new Worth.Good(good.key().keyId(), good.key().party()) : new Worth.Bad();
        };
    }

    private static boolean inTime(Finding.Good good) {
        return good.claimed()
                .map(at -> !at.isBefore(good.from())
                        && !at.isAfter(good.to())
                        && good.key().revoked().map(at::isBefore).orElse(true))
                .orElse(false);
    }
}
