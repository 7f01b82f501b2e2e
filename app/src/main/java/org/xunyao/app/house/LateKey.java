package org.xunyao.app.house;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunyao.crypto.StationKeys;
import org.xunyao.exchange.Signer;

/// The station's key, read or made at the first signature: a key that does not open keeps nobody from working,
/// only from sending. Safe for use by many threads.
public final class LateKey implements Signer {
    private final Supplier<StationKeys> open;
    private @Nullable StationKeys keys;

    private LateKey(Supplier<StationKeys> open) {
        this.open = open;
    }

    static LateKey of(Surroundings surroundings, String party) {
        var arguments = surroundings.arguments();
        var place = new StationKeys.Place(folder(surroundings), arguments.secrets());
        return new LateKey(
                () -> StationKeys.open(place, surroundings.files(), surroundings.clock(), new SecureRandom(), party));
    }

    /// Where the encrypted key and the trust bundle lie.
    static Path folder(Surroundings surroundings) {
        return surroundings.location().dataFolder().resolve("keys");
    }

    @Override
    public String keyId() {
        return keys().signer().keyId();
    }

    @Override
    public byte[] sign(byte[] content, Instant claimed) {
        return keys().signer().sign(content, claimed);
    }

    private synchronized StationKeys keys() {
        StationKeys opened = keys;
        if (opened == null) {
            opened = open.get();
            keys = opened;
        }
        return opened;
    }
}
