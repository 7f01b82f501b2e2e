package org.xunyao.app.firstrun.desk;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.xunyao.app.firstrun.wizard.WizardPorts;
import org.xunyao.app.papers.desk.SaveDialog;
import org.xunyao.app.setup.FirstRun;
import org.xunyao.app.signin.desk.RuleTerms;
import org.xunyao.app.signin.secret.PasswordTerms;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.pdf.Fonts;
import org.xunyao.ui.text.Texts;
import org.xunyao.wire.RoleTables;
import org.xunyao.wire.SampleCounty;

/// The wizard's ports over real keys, store and disk, for each of its ways.
///
/// @param look at a folder
/// @param choose asks the person for a folder, on the JavaFX thread
/// @param password terms of the administrators' passwords
/// @param foundings make
/// @param sealing of the recovery key
public record WizardOfStation(
        WizardPorts.Look look,
        Supplier<Optional<Path>> choose,
        PasswordTerms password,
        Foundings foundings,
        SealingOfDoor sealing) {
    /// The wizard with this computer's own dialogs, printer and disk.
    ///
    /// @param resources the data that ships with the program
    /// @param firstRuns the first run in a chosen folder
    /// @param fonts of the sheet, looked for when it is drawn
    /// @throws FaultException `RESOURCE-…`
    public static WizardOfStation of(
            Path resources,
            Function<Path, FirstRun> firstRuns,
            Clock clock,
            FirstPeople people,
            Texts texts,
            Supplier<Fonts> fonts) {
        var paper = new RecoveryPaper(fonts, texts, clock, people.station(), LinePrinter.SYSTEM::print);
        var rules = new RoleTables(resources.resolve("roles")).passwordRules(clock.today());
        return new WizardOfStation(
                new LookOfStation(
                        new FolderLook(FolderTerms.read(resources.resolve("station"))),
                        new SampleCounty(resources.resolve("sample"))),
                new FolderDialog(texts.of("wizard.folder.title")),
                new RuleTerms(rules, 0),
                new Foundings(firstRuns, people),
                new SealingOfDoor(paper, new SaveDialog(texts.of("wizard.save")), texts.of("sheet.file")));
    }

    /// For the first start.
    public WizardPorts<FoundStation> first() {
        return ports(foundings.first(), Optional.empty());
    }

    /// For data in clear.
    public WizardPorts<FoundStation> encryption() {
        return ports(foundings.encryption(), Optional.empty());
    }

    /// For an open station whose recovery key nobody has proved to keep.
    public WizardPorts<FoundStation> renewal(FoundStation standing) {
        return ports(foundings.renewal(standing), Optional.of(standing));
    }

    /// For an open station whose recovery key is to be another.
    ///
    /// @param written audits it in the name of whoever wants it, or throws
    public WizardPorts<FoundStation> replacement(FoundStation standing, Runnable written) {
        return ports(foundings.replacement(standing, written), Optional.of(standing));
    }

    private WizardPorts<FoundStation> ports(
            WizardPorts.Founding<FoundStation> founding, Optional<FoundStation> standing) {
        return new WizardPorts<>(look, choose, new PassphraseTerms(), password, founding, sealing, standing);
    }
}
