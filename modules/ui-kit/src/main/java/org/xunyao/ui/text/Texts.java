package org.xunyao.ui.text;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// The words of a screen in one language, from one or more message bundles; the first bundle that has a
/// key wins.
///
/// A pattern follows {@link MessageFormat}: an apostrophe is doubled. Numbers are passed as they should
/// be read, through {@link #figure}.
public final class Texts {
    private static final String KIT = "org.xunyao.ui.text.kit";

    private final Language language;
    private final List<ResourceBundle> bundles;

    private Texts(Language language, List<ResourceBundle> bundles) {
        this.language = language;
        this.bundles = List.copyOf(bundles);
    }

    /// The kit's own words.
    public static Texts of(Language language) {
        return new Texts(language, List.of(bundle(language, KIT)));
    }

    /// These words and those of another bundle, which goes first.
    ///
    /// @param baseName such as `org.xunyao.app.shell.shell`
    /// @throws MissingResourceException if there is no such bundle
    public Texts with(String baseName) {
        var more = new ArrayList<ResourceBundle>();
        more.add(bundle(language, baseName));
        more.addAll(bundles);
        return new Texts(language, more);
    }

    /// In which language.
    public Language language() {
        return language;
    }

    /// The sentence of a key.
    ///
    /// @throws MissingResourceException if no bundle has it: a screen that shows a key is a broken screen
    public String of(String key, Object... arguments) {
        for (ResourceBundle bundle : bundles) {
            if (bundle.containsKey(key)) {
                return new MessageFormat(bundle.getString(key), language.locale()).format(arguments);
            }
        }
        throw new MissingResourceException("no words for " + key, Texts.class.getName(), key);
    }

    /// Whether there are words for a key.
    public boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    /// The sentence of a fault by its code, with the code at its end; an unknown code gets the general
    /// sentence.
    public String fault(String code) {
        String key = "fault." + code;
        return of("fault.form", of(has(key) ? key : "fault.UNEXPECTED"), code);
    }

    /// A number in groups of three with spaces that do not break, as 482 119. (Noto Sans CJK has no thin
    /// space.)
    public static String figure(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00a0');
    }

    // Without the fallback to the computer's own language an English desktop would turn Chinese words into English.
    private static ResourceBundle bundle(Language language, String baseName) {
        return ResourceBundle.getBundle(
                baseName, language.locale(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
