package org.xunyao.app.firstrun.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.RoleId;
import org.xunyao.access.account.Account;
import org.xunyao.app.firstrun.UnlockAnswer;
import org.xunyao.app.firstrun.bureau.OwnBureau;
import org.xunyao.app.firstrun.wizard.Administrator;
import org.xunyao.app.firstrun.wizard.Founded;
import org.xunyao.app.firstrun.wizard.MakingStep;
import org.xunyao.app.firstrun.wizard.Post;
import org.xunyao.app.firstrun.wizard.Setup;
import org.xunyao.app.setup.OpenStation;
import org.xunyao.app.setup.StationDoor;
import org.xunyao.store.Store;
import org.xunyao.store.StoreOpening;
import org.xunyao.wire.SampleCounty;

class FoundingsTest {
    private static final char[] PASSPHRASE = "a long river of tea".toCharArray();

    @TempDir
    Path temporary;

    private final Foundings foundings = new Foundings(Station::firstRun, Station.people());

    @Test
    void theThreeAreInWithTheUnitOfTheFolderAndMustChangeWhatWasTypedForThem() throws IOException {
        Files.createDirectories(data());
        Files.writeString(data().resolve("bureau.csv"), "name,short_mark,unit\n清江县市场监督管理局,清,药品股\n");
        try (FoundStation found = first(false, step -> {}).opened()) {
            Store store = found.station().store();
            Map<String, Account> accounts = accounts(store);
            assertThat(accounts.keySet()).containsExactlyInAnyOrder("qian", "sun", "zhou");
            assertThat(accounts.values())
                    .allSatisfy(
                            account -> assertThat(account.secret().mustChange()).contains(Account.Reason.FIRST));
            Account security = Objects.requireNonNull(accounts.get("sun"));
            assertThat(security.person().unit()).isEqualTo("药品股");
            assertThat(security.person().roles()).containsExactly(new RoleId("SECURITY_ADMIN"));
            assertThat(Station.HASH.matches(
                            "Hill&Cloud2".toCharArray(), security.secret().hash()))
                    .isTrue();
            assertThat(pharmacies(store)).isZero();
        }
    }

    @Test
    void theBureauThatWasTypedTakesThePlaceOfWhatLayInTheFolder() throws IOException {
        Files.createDirectories(data());
        Files.writeString(data().resolve("bureau.csv"), "name,short_mark,unit\n清江县市场监督管理局,清,药品股\n");
        var own = new OwnBureau("兰溪市市场监督管理局（药品）", "兰", "药械化股");
        try (FoundStation found = first(Optional.of(own), false, step -> {}).opened()) {
            assertThat(accounts(found.station().store()).values())
                    .allSatisfy(account -> assertThat(account.person().unit()).isEqualTo("药械化股"));
        }
        assertThat(new SampleCounty(Station.RESOURCES.resolve("sample")).bureauOf(data()))
                .isEqualTo(new SampleCounty.Bureau("兰溪市市场监督管理局（药品）", "兰", "药械化股", "lanxi-2"));
        assertThat(new LookOfStation(
                                new FolderLook(FolderTerms.read(Station.RESOURCES.resolve("station"))),
                                new SampleCounty(Station.RESOURCES.resolve("sample")))
                        .bureau(data()))
                .contains(own);
    }

    @Test
    void aCancelLeavesTheTableOfTheBureauAsItWas() throws IOException {
        Files.createDirectories(data());
        Path table = Files.writeString(data().resolve("bureau.csv"), "no table at all");
        assertThatThrownBy(() -> first(Optional.of(new OwnBureau("兰溪市市场监督管理局", "兰", "股")), false, step -> {
                    if (step == MakingStep.VERIFY) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(table).hasContent("no table at all");
        assertThat(new LookOfStation(
                                new FolderLook(FolderTerms.read(Station.RESOURCES.resolve("station"))),
                                new SampleCounty(Station.RESOURCES.resolve("sample")))
                        .bureau(data()))
                .as("asked for anew")
                .isEmpty();
    }

    @Test
    void theSampleCountyComesWithItsPeopleAndShopsButWithoutItsAdministrators() {
        try (FoundStation found = first(true, step -> {}).opened()) {
            Store store = found.station().store();
            assertThat(accounts(store).keySet())
                    .contains("qian", "sun", "zhou", "liming", "zhaojg")
                    .doesNotContain("sysadmin", "secadmin", "auditadmin");
            assertThat(pharmacies(store)).isPositive();
        }
    }

    @Test
    void anUnattendedStartTakesTheWholeCounty() {
        var made = Station.firstRun(data()).make(PASSPHRASE, Station.people().sampleCounty(), step -> {});
        try (OpenStation open = Station.firstRun(data()).door().open(made.keys(), step -> {})) {
            assertThat(accounts(open.store()).keySet()).contains("sysadmin", "secadmin", "auditadmin", "liming");
        }
    }

    @Test
    void aCancelBetweenTwoStepsLeavesNothing() {
        var heard = new ArrayList<MakingStep>();
        assertThatThrownBy(() -> first(false, step -> {
                    heard.add(step);
                    if (step == MakingStep.ADMINISTRATORS) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(heard).endsWith(MakingStep.ADMINISTRATORS);
        assertThat(Station.firstRun(data()).door().look()).isEqualTo(StationDoor.State.FRESH);
        first(false, step -> {}).opened().close();
    }

    @Test
    void twoWithOneLoginAreRefusedAndNothingIsLeft() {
        var twice = List.of(
                new Administrator(Post.SYSTEM, "same", "钱某"),
                new Administrator(Post.SECURITY, "same", "孙某"),
                new Administrator(Post.AUDIT, "zhou", "周某"));
        assertThatThrownBy(() -> foundings
                        .first()
                        .found(new Setup(data(), false, Optional.empty(), twice), PASSPHRASE, passwords(), step -> {}))
                .hasMessageStartingWith("ACCOUNT-TAKEN");
        assertThat(Station.firstRun(data()).door().look()).isEqualTo(StationDoor.State.FRESH);
    }

    @Test
    void theKeptPaperOpensAndTheOldOneDoesNotAfterARenewal() {
        Founded<FoundStation> first = first(false, step -> {});
        FoundStation station = first.opened();
        assertThat(station.station().keys().keyring().recoveryKept()).isFalse();
        Founded<FoundStation> renewed = foundings
                .renewal(station)
                .found(new Setup(data(), false, Optional.empty(), List.of()), new char[0], Map.of(), step -> {});
        FoundStation kept = sealing().kept(renewed.opened());
        assertThat(kept.station().keys().keyring().recoveryKept()).isTrue();
        kept.close();
        var unlock = new UnlockOfDoor(Station.firstRun(data()).door());
        char[] fresh = "another river of tea".toCharArray();
        assertThat(unlock.recovery(key(first.recovery()), fresh)).isInstanceOf(UnlockAnswer.Wrong.class);
        assertThat(unlock.recovery("ABC".toCharArray(), fresh)).isEqualTo(new UnlockAnswer.Mistyped<>(0));
        close(unlock.recovery(key(renewed.recovery()), fresh));
        assertThat(unlock.passphrase(PASSPHRASE)).isInstanceOf(UnlockAnswer.Wrong.class);
        close(unlock.passphrase(fresh));
    }

    @Test
    void dataInClearIsEncryptedAndSaysItsSteps() {
        switch (Store.open(Station.location(data()))) {
            case StoreOpening.Opened(Store plain) -> plain.close();
            case StoreOpening.Refused refused -> throw new AssertionError(refused.code());
        }
        assertThat(Station.firstRun(data()).door().look()).isEqualTo(StationDoor.State.PLAIN);
        var heard = new ArrayList<MakingStep>();
        foundings
                .encryption()
                .found(new Setup(data(), false, Optional.empty(), List.of()), PASSPHRASE, Map.of(), heard::add)
                .opened()
                .close();
        assertThat(heard).containsExactly(MakingStep.KEYRING, MakingStep.DATABASE, MakingStep.VERIFY, MakingStep.DONE);
        assertThat(Station.firstRun(data()).door().look()).isEqualTo(StationDoor.State.LOCKED);
        close(new UnlockOfDoor(Station.firstRun(data()).door()).passphrase(PASSPHRASE));
    }

    private Founded<FoundStation> first(boolean sample, Consumer<MakingStep> steps) {
        return first(Optional.empty(), sample, steps);
    }

    private Founded<FoundStation> first(Optional<OwnBureau> bureau, boolean sample, Consumer<MakingStep> steps) {
        var three = List.of(
                new Administrator(Post.SYSTEM, "qian", "钱某"),
                new Administrator(Post.SECURITY, "sun", "孙某"),
                new Administrator(Post.AUDIT, "zhou", "周某"));
        return foundings.first().found(new Setup(data(), sample, bureau, three), PASSPHRASE, passwords(), steps);
    }

    private static Map<Post, char[]> passwords() {
        Map<Post, char[]> all = new EnumMap<>(Post.class);
        all.put(Post.SYSTEM, "Tea#River1".toCharArray());
        all.put(Post.SECURITY, "Hill&Cloud2".toCharArray());
        all.put(Post.AUDIT, "Moon%Stone3".toCharArray());
        return all;
    }

    private SealingOfDoor sealing() {
        return new SealingOfDoor(RecoveryPaperTest.paper(bytes -> {}), name -> Optional.empty(), "key.pdf");
    }

    private static char[] key(List<String> groups) {
        return String.join("-", groups).toCharArray();
    }

    private static void close(UnlockAnswer<OpenStation> answer) {
        switch (answer) {
            case UnlockAnswer.Open<OpenStation>(OpenStation open) -> open.close();
            case UnlockAnswer.Wrong<OpenStation> _,
                    UnlockAnswer.Mistyped<OpenStation> _,
                    UnlockAnswer.Refused<OpenStation> _ -> throw new AssertionError(answer);
        }
    }

    private static Map<String, Account> accounts(Store store) {
        return store.transactions().read(store.accounts()::all).stream()
                .collect(Collectors.toMap(account -> account.person().login(), account -> account));
    }

    private static int pharmacies(Store store) {
        return store.transactions()
                .read(tx -> store.pharmacies().page(tx, Optional.empty(), 5))
                .size();
    }

    private Path data() {
        Path folder = temporary.resolve("data");
        assertThat(Files.isRegularFile(folder)).isFalse();
        return folder;
    }
}
