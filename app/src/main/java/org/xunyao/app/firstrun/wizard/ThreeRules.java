package org.xunyao.app.firstrun.wizard;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xunyao.app.firstrun.wizard.WizardMessage.Kind;
import org.xunyao.app.signin.secret.PasswordTerms;

/// What the three administrators must not have in common, and what each password must be like.
final class ThreeRules {
    private final List<AdministratorDraft> drafts;
    private final PasswordTerms terms;

    ThreeRules(List<AdministratorDraft> drafts, PasswordTerms terms) {
        this.drafts = List.copyOf(drafts);
        this.terms = terms;
    }

    /// The first thing that is wrong, or nothing.
    WizardMessage refusal(Map<Post, char[]> typed, Map<Post, char[]> again) {
        for (AdministratorDraft draft : drafts) {
            WizardMessage wrong = one(draft, secret(typed, draft), secret(again, draft));
            if (wrong.kind() != Kind.NONE) {
                return wrong;
            }
        }
        return together(typed);
    }

    private WizardMessage one(AdministratorDraft draft, char[] typed, char[] again) {
        Administrator who = draft.administrator();
        Kind wrong = !draft.named() || typed.length == 0 || again.length == 0
                ? Kind.INCOMPLETE
                : !draft.loginFits()
                        ? Kind.LOGIN
                        : !terms.unmet(who.login(), who.name(), typed).isEmpty()
                                ? Kind.UNMET
                                : Arrays.equals(typed, again) ? Kind.NONE : Kind.UNEQUAL;
        return new WizardMessage(wrong, wrong == Kind.NONE ? "" : draft.post().name());
    }

    private WizardMessage together(Map<Post, char[]> typed) {
        Set<String> logins = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (AdministratorDraft draft : drafts) {
            Administrator who = draft.administrator();
            if (!logins.add(who.login()) || !names.add(who.name())) {
                return new WizardMessage(Kind.SAME, draft.post().name());
            }
        }
        for (AdministratorDraft draft : drafts) {
            boolean shared = drafts.stream()
                    .filter(other -> other != draft)
                    .anyMatch(other -> Arrays.equals(secret(typed, draft), secret(typed, other)));
            if (shared) {
                return new WizardMessage(Kind.SHARED, draft.post().name());
            }
        }
        return WizardMessage.NONE;
    }

    private static char[] secret(Map<Post, char[]> secrets, AdministratorDraft draft) {
        return secrets.getOrDefault(draft.post(), new char[0]);
    }
}
