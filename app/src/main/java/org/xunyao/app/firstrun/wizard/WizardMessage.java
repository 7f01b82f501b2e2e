package org.xunyao.app.firstrun.wizard;

/// What the wizard says under a step.
///
/// @param kind of `wizard.message.KIND` in the bundle
/// @param detail its argument, such as the post or the number of a group; may be empty
public record WizardMessage(Kind kind, String detail) {
    static final WizardMessage NONE = new WizardMessage(Kind.NONE, "");

    static WizardMessage of(Kind kind) {
        return new WizardMessage(kind, "");
    }

    /// What about.
    public enum Kind {
        /// Nothing.
        NONE,
        /// A field is empty.
        INCOMPLETE,
        /// The folder cannot be used; the finding beside it says why.
        FOLDER,
        /// The bureau's name is no whole name.
        BUREAU_NAME,
        /// The bureau's mark does not fit into a number.
        BUREAU_MARK,
        /// The unit cannot be printed.
        BUREAU_UNIT,
        /// A login has the wrong form.
        LOGIN,
        /// Two of the three have the same login, or the same name.
        SAME,
        /// A password or passphrase does not meet its terms.
        UNMET,
        /// A password or passphrase was typed twice, differently.
        UNEQUAL,
        /// Two of the three have the same password.
        SHARED,
        /// The making was cancelled; nothing is left on the disk.
        CANCELLED,
        /// A group of the recovery key was typed back wrongly.
        PROOF,
        /// The sheet went to the printer.
        PRINTED,
        /// The sheet was saved; the detail is the file's name.
        SAVED,
        /// Something failed; the detail is the code.
        FAULT
    }
}
