package org.xunyao.store.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.FaultException;

/// The station's keys while the program runs. Every change gives a new one whose {@link #keyring} is to be
/// written down before the old one is closed.
public final class OpenKeyring implements AutoCloseable {
    private final Slots slots;
    private final Secret master;
    private final DataKey data;
    private final Optional<DataKey> next;

    OpenKeyring(Slots slots, Secret master, DataKey data, Optional<DataKey> next) {
        this.slots = slots;
        this.master = master;
        this.data = data;
        this.next = next;
    }

    /// Takes the master key over.
    static OpenKeyring of(Slots slots, Secret master) {
        DataKey data = dataKey(master, slots.data());
        return new OpenKeyring(slots, master, data, slots.next().map(wrapped -> dataKey(master, wrapped)));
    }

    private static DataKey dataKey(Secret master, byte[] wrapped) {
        try (Secret key = Wrapping.unwrap(master, wrapped, Slots.DATA)
                .orElseThrow(() -> new FaultException("KEY-BROKEN", "the data key does not open"))) {
            return DataKey.of(key.bytes());
        }
    }

    /// The wrapped form.
    public Keyring keyring() {
        return new Keyring(slots);
    }

    /// What encrypts the database.
    public DataKey data() {
        return data;
    }

    /// The keys that the database may have, the likelier first: after a change that was cut off nobody knows
    /// whether it has the new one or the old one.
    public List<DataKey> candidates() {
        var keys = new ArrayList<DataKey>();
        next.ifPresent(keys::add);
        keys.add(data);
        return keys;
    }

    /// Whether a change of the data key is under way.
    public boolean changing() {
        return next.isPresent();
    }

    /// The same keys under another passphrase, at today's cost of guessing it; the database is not touched.
    ///
    /// @param passphrase already judged by {@link Passphrase#weakness}; the caller wipes it
    public OpenKeyring rewrap(KeyTools tools, char[] passphrase) {
        return copy(slots.with(Slots.ByPassphrase.wrap(tools, Passphrase.normal(passphrase), master)));
    }

    /// The same keys under another recovery key; the old paper opens nothing any more.
    ///
    /// @param recovery not kept by anybody yet
    public OpenKeyring rewrap(KeyTools tools, RecoveryKey recovery) {
        return copy(slots.with(Slots.ByRecovery.wrap(tools, recovery, master)));
    }

    /// The same keys with the note that the recovery key lies in its envelope. Until then the power may have
    /// gone before it was printed, and the program offers another one at every start.
    public OpenKeyring recoveryKept() {
        return copy(slots.with(slots.recovery().proven()));
    }

    /// With one more data key, before the database is encrypted anew with it.
    public OpenKeyring begin(KeyTools tools) {
        try (DataKey made = DataKey.make(tools.random())) {
            byte[] wrapped = Wrapping.wrap(tools, master, made.bytes(), Slots.DATA);
            return copy(slots.withData(slots.data(), Optional.of(wrapped)));
        }
    }

    /// With the one data key that opened the database; the other one is forgotten.
    ///
    /// @param proven one of {@link #candidates}
    public OpenKeyring settle(DataKey proven) {
        boolean changed = next.isPresent() && next.get().equals(proven);
        byte[] kept = changed ? slots.next().orElseThrow() : slots.data();
        return copy(slots.withData(kept, Optional.empty()));
    }

    private OpenKeyring copy(Slots other) {
        return of(other, master.copy());
    }

    @Override
    public void close() {
        master.close();
        data.close();
        next.ifPresent(DataKey::close);
    }
}
