package org.xunyao.store;

import java.util.Optional;
import java.util.function.Consumer;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.engine.RefusalException;
import org.xunyao.store.keys.DataKey;
import org.xunyao.store.keys.KeyTools;
import org.xunyao.store.keys.KeyringFile;
import org.xunyao.store.keys.OpenKeyring;
import org.xunyao.store.rebuild.Rebuild;

/// Encrypts the station's database anew with another data key (更换数据密钥) while nobody has it open. Both
/// keys are written down, wrapped, before the work and until the database was opened with one of them;
/// the work is done on a copy, so a power cut at any moment leaves a database that one of the two opens.
///
/// @param location of the stopped store
/// @param file where the wrapped keys lie
/// @param step hears of each step, see {@link Rebuild}
public record KeyRotation(StoreLocation location, KeyringFile file, KeyTools tools, Consumer<String> step) {
    /// Changes the key. Backups made before keep the old one, with the key file that lies beside them.
    ///
    /// @param keys left open; of no use afterwards
    /// @return the keys of now, to be closed by the caller
    /// @throws FaultException `KEY-ROTATE` if nothing was changed; `STORE-…`, `KEY-…` as at opening
    public OpenKeyring change(OpenKeyring keys) {
        if (keys.changing()) {
            throw new FaultException("KEY-ROTATE", "a change that was cut off is to be settled by opening first");
        }
        try (StationLock _ = StationLock.take(location)) {
            DerbyEngine.requireDurability(location);
            DerbyEngine.configure(location);
            return underLock(keys);
        } catch (RefusalException refused) {
            throw new FaultException(refused.code(), refused.detail(), refused);
        }
    }

    private OpenKeyring underLock(OpenKeyring keys) throws RefusalException {
        var rebuild = new Rebuild(location.database(), step);
        rebuild.settle();
        try (OpenKeyring both = keys.begin(tools)) {
            file.write(both.keyring());
            step.accept("both keys written");
            DataKey fresh = both.candidates().getFirst();
            try {
                rebuild.run(copy -> changeCopy(new DerbyFolder(copy, Optional.of(keys.data())), fresh));
                DerbyDatabase changed = new DerbyDatabase(location.database(), Optional.of(fresh), step);
                changed.prove(rebuild);
                changed.stop();
            } catch (RefusalException refused) {
                settle(both, keys.data()).close();
                throw new FaultException("KEY-ROTATE", refused.code() + " " + refused.detail(), refused);
            }
            return settle(both, fresh);
        }
    }

    /// Whatever the engine answered, only opening tells which key the copy has.
    private void changeCopy(DerbyFolder copy, DataKey fresh) throws RefusalException {
        try {
            copy.change(fresh);
            step.accept("changed key");
        } catch (RefusalException answer) {
            step.accept("refused " + answer.code());
        }
        copy.stop();
        var changed = new DerbyDatabase(copy.folder(), Optional.of(fresh), step);
        changed.boot();
        try {
            changed.requireSound();
        } finally {
            changed.stop();
        }
    }

    private OpenKeyring settle(OpenKeyring both, DataKey proven) {
        OpenKeyring settled = both.settle(proven);
        file.write(settled.keyring());
        step.accept("one key written");
        return settled;
    }
}
