package org.xunyao.app.firstrun.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunyao.access.Action;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.Presence;
import org.xunyao.access.RoleId;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.PasswordHash;
import org.xunyao.app.firstrun.bureau.OwnBureau;
import org.xunyao.app.firstrun.wizard.Administrator;
import org.xunyao.app.firstrun.wizard.Post;
import org.xunyao.app.firstrun.wizard.Setup;
import org.xunyao.app.setup.FirstRun;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.Tx;
import org.xunyao.store.Store;
import org.xunyao.store.hours.HoursInStore;
import org.xunyao.store.licence.LicencesInStore;
import org.xunyao.wire.FirstRegistry;
import org.xunyao.wire.RoleTables;
import org.xunyao.wire.SampleCounty;
import org.xunyao.wire.hours.FirstHours;
import org.xunyao.wire.licence.FirstLicences;

/// Who is in a new station: the three administrators that the wizard asked for, or the sample county's people
/// and pharmacies. Everything goes through an Office over the new store, as one audited act.
public final class FirstPeople {
    private static final Action START = new Action("station.start");
    private static final Ticket RULE = Ticket.ofRule("first-run/1");

    private final Path resources;
    private final Clock clock;
    private final Ids ids;
    private final PasswordHash hash;
    private final Digester digester;

    /// @param resources the data that ships with the program
    /// @param ids names the persons and the audit's attempts
    public FirstPeople(Path resources, Clock clock, Ids ids, PasswordHash hash, Digester digester) {
        this.resources = resources;
        this.clock = clock;
        this.ids = ids;
        this.hash = hash;
        this.digester = digester;
    }

    /// The invented county, its own administrators included, with the passwords of its table.
    public FirstRun.Administrators sampleCounty() {
        return store -> admit(store, sample(Set.of()), true);
    }

    /// The three, in the unit of the bureau, whose table is laid beside the database. Whoever sat at the wizard typed
    /// all three passwords, so each is changed at the first sign-in.
    ///
    /// @param setup the three, and whether the county's other people and its pharmacies come in as well
    /// @param passwords one for each; the caller wipes them
    /// @throws FaultException `ACCOUNT-TAKEN` if two have the same login; `RESOURCE-…`
    public FirstRun.Administrators three(Setup setup, Map<Post, char[]> passwords) {
        return new NewStation(setup.bureau(), store -> {
            List<Administrator> three = setup.administrators();
            String unit = setup.bureau()
                    .map(OwnBureau::unit)
                    .orElseGet(() -> county().bureauOf(setup.folder()).unit());
            Set<String> logins = three.stream().map(Administrator::login).collect(Collectors.toSet());
            if (logins.size() != three.size()) {
                throw new FaultException("ACCOUNT-TAKEN", "login");
            }
            List<Account> accounts = new ArrayList<>();
            for (Administrator one : three) {
                accounts.add(account(one, unit, Objects.requireNonNull(passwords.get(one.post()))));
            }
            if (setup.sample()) {
                accounts.addAll(sample(logins));
            }
            admit(store, accounts, setup.sample());
        });
    }

    /// The accounts, and beside the database the table of the bureau.
    private record NewStation(Optional<OwnBureau> bureau, FirstRun.Administrators people)
            implements FirstRun.Administrators {
        @Override
        public void admit(Store store) {
            people.admit(store);
        }

        @Override
        public void lay(Path folder, DurableFiles files) throws IOException {
            if (bureau.isPresent()) {
                OwnBureau own = bureau.get();
                files.replace(folder.resolve(SampleCounty.OWN), SampleCounty.own(own.name(), own.mark(), own.unit()));
            }
        }
    }

    private Account account(Administrator one, String unit, char[] password) {
        var person = new Person(new PersonId(ids.next()), one.login(), one.name(), unit, "", Set.of(role(one.post())));
        return Account.begin(person, hash.hash(password), Optional.of(Account.Reason.FIRST), clock.now());
    }

    private static RoleId role(Post post) {
        return new RoleId(
                switch (post) {
                    case SYSTEM -> "SYSTEM_ADMIN";
                    case SECURITY -> "SECURITY_ADMIN";
                    case AUDIT -> "AUDIT_ADMIN";
                });
    }

    /// @param taken logins of the three; where there are three, the county's administrators stay out
    private List<Account> sample(Set<String> taken) {
        Instant now = clock.now();
        Set<RoleId> posts = Set.of(role(Post.SYSTEM), role(Post.SECURITY), role(Post.AUDIT));
        return county().people().stream()
                .filter(one -> taken.isEmpty()
                        || (!taken.contains(one.person().login())
                                && one.person().roles().stream().noneMatch(posts::contains)))
                .map(one -> one.account(hash.hash(one.firstPassword().toCharArray()), now))
                .toList();
    }

    private SampleCounty county() {
        return new SampleCounty(resources.resolve("sample"));
    }

    /// The work may run more than once, so the hashes were made before.
    private void admit(Store store, List<Account> accounts, boolean sample) {
        String station = county().bureau().station();
        office(store, station).perform(RULE, START, new Target("station", station), tx -> {
            accounts.forEach(account -> store.accounts().put(tx, account));
            return sample ? registry(store, tx) : 0;
        });
    }

    private int registry(Store store, Tx tx) {
        int shops = new FirstRegistry(county(), store.pharmacies()).enter(tx);
        if (shops == 0) {
            return 0;
        }
        var hours = new FirstHours(resources.resolve("sample/hours.csv"), store.pharmacies(), new HoursInStore());
        var licences = new FirstLicences(resources.resolve("sample"), store.pharmacies(), new LicencesInStore());
        return shops + hours.enter(tx, clock.now(), RULE.actor()) + licences.enter(tx, clock.now(), RULE.actor());
    }

    /// An Office over a store before anybody has come in.
    Office office(Store store, String station) {
        var tables = new RoleTables(resources.resolve("roles"));
        return new Office(
                new Permissions(tables.grants(), store.belongings(), Presence.always()),
                store.transactions(),
                new AuditBook(station, store.auditTrail(), new AuditChain(digester), ids),
                clock);
    }

    String station() {
        return county().bureau().station();
    }
}
