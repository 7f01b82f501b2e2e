package org.xunyao.app.firstrun.wizard;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.xunyao.app.firstrun.bureau.OwnBureau;
import org.xunyao.app.shell.StillClock;
import org.xunyao.app.signin.secret.PlainTerms;
import org.xunyao.kernel.FaultException;
import org.xunyao.ui.task.Tasks;

/// A wizard over ports that remember what they were given.
public final class WizardRig {
    static final List<String> GROUPS = List.of("ABCD7", "EFGH2", "JKMN5", "PQRS9", "TVWX3", "YZ016", "2345K", "6789Q");
    static final OwnBureau BUREAU = new OwnBureau("清江县市场监督管理局", "清", "药品股");
    static final String PASSPHRASE = "a long river of tea";

    final List<Setup> setups = new ArrayList<>();
    final List<char[]> handed = new ArrayList<>();
    final List<String> spoken = new ArrayList<>();
    final List<String> finished = new ArrayList<>();
    final List<List<String>> printed = new ArrayList<>();
    final List<Path> saved = new ArrayList<>();
    Optional<Path> chosen = Optional.of(Path.of("/media/stick/key.pdf"));
    Optional<OwnBureau> written = Optional.empty();
    FolderFinding finding = FolderFinding.FREE;
    Optional<String> printFault = Optional.empty();
    Optional<String> makeFault = Optional.empty();
    Consumer<MakingStep> during = step -> {};
    public final WizardViewModel<String> model;

    /// @param fx where ends are told
    public WizardRig(Executor fx) {
        this(Runnable::run, fx);
    }

    WizardRig(Executor background, Executor fx) {
        this(WizardRoute.FIRST, Optional.empty(), background, fx);
    }

    /// @param standing what is open already
    public WizardRig(WizardRoute route, Optional<String> standing, Executor background, Executor fx) {
        var tasks = new Tasks(background, fx, new StillClock(Instant.EPOCH));
        var ports = new WizardPorts<String>(
                new WizardPorts.Look() {
                    @Override
                    public FolderFinding at(Path folder) {
                        return finding;
                    }

                    @Override
                    public Optional<OwnBureau> bureau(Path folder) {
                        return written;
                    }

                    @Override
                    public Optional<OwnBureau> sample() {
                        return Optional.of(new OwnBureau("澜溪县市场监督管理局", "澜", "药械化股"));
                    }
                },
                () -> Optional.of(Path.of("/srv/other")),
                PlainTerms.passphrase(),
                PlainTerms.password(),
                this::found,
                new Seal(),
                standing);
        model = new WizardViewModel<>(ports, route, Path.of("/srv/xunyao"), tasks, new Random(7), finished::add);
    }

    private Founded<String> found(
            Setup setup, char[] passphrase, Map<Post, char[]> passwords, Consumer<MakingStep> steps) {
        for (MakingStep step : MakingStep.values()) {
            steps.accept(step);
            during.accept(step);
        }
        makeFault.ifPresent(code -> {
            throw new FaultException(code, "test");
        });
        setups.add(setup);
        spoken.add(new String(passphrase));
        passwords.values().forEach(one -> spoken.add(new String(one)));
        handed.add(passphrase);
        handed.addAll(passwords.values());
        return new Founded<>("open", GROUPS, "SM2 0x7C20");
    }

    void make() {
        model.make(new Making.Names("making", ""));
    }

    /// Walks the wizard up to a step as a person would.
    public void upTo(WizardStep step) {
        if (step.compareTo(WizardStep.BUREAU) >= 0 && model.stepProperty().get() == WizardStep.FOLDER) {
            model.folderChosen();
        }
        if (step.compareTo(WizardStep.PASSPHRASE) >= 0 && model.stepProperty().get() == WizardStep.BUREAU) {
            model.bureau().suggest(Optional.of(BUREAU));
            model.bureauChosen();
        }
        if (step.compareTo(WizardStep.ADMINISTRATORS) >= 0
                && model.stepProperty().get() == WizardStep.PASSPHRASE) {
            model.passphraseChosen(PASSPHRASE.toCharArray(), PASSPHRASE.toCharArray());
        }
        if (step.compareTo(WizardStep.SIGNING) >= 0 && model.stepProperty().get() == WizardStep.ADMINISTRATORS) {
            three("sysadmin", "secadmin", "audadmin");
            model.administratorsChosen(passwords(), passwords());
        }
        if (step.compareTo(WizardStep.RECOVERY) >= 0) {
            make();
        }
        if (step == WizardStep.DONE) {
            proveRightly();
        }
    }

    void three(String... logins) {
        List<String> names = List.of("钱某", "孙某", "周某");
        for (int i = 0; i < logins.length; i++) {
            model.drafts().get(i).loginProperty().set(logins[i]);
            model.drafts().get(i).nameProperty().set(names.get(i));
        }
    }

    void proveRightly() {
        RecoveryProof proof = model.proof().orElseThrow();
        model.prove(
                GROUPS.get(proof.first() - 1).toCharArray(),
                GROUPS.get(proof.second() - 1).toCharArray());
    }

    static Map<Post, char[]> passwords() {
        Map<Post, char[]> all = new EnumMap<>(Post.class);
        all.put(Post.SYSTEM, "Tea#River1".toCharArray());
        all.put(Post.SECURITY, "Hill&Cloud2".toCharArray());
        all.put(Post.AUDIT, "Moon%Stone3".toCharArray());
        return all;
    }

    private final class Seal implements WizardPorts.Sealing<String> {
        @Override
        public void print(List<String> groups) {
            printFault.ifPresent(code -> {
                throw new FaultException(code, "test");
            });
            printed.add(groups);
        }

        @Override
        public Optional<Path> place() {
            return chosen;
        }

        @Override
        public void save(Path file, String opened, List<String> groups) {
            printFault.ifPresent(code -> {
                throw new FaultException(code, "test");
            });
            saved.add(file);
        }

        @Override
        public String kept(String opened) {
            return opened + " and kept";
        }
    }
}
