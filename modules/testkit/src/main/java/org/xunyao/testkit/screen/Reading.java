package org.xunyao.testkit.screen;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;

/// One screen as the machine reads it: what it can see wrong, and on request its picture.
///
/// @param name of the screen, first part of its pictures' names
/// @param scrolled selectors of what a scroll bar or a caret brings into the window; `.scroll-pane` for all
/// @param panes selectors of the parts whose order of focus is read one by one; none reads the whole screen.
///     How far a pane is scrolled says nothing about the order from pane to pane
public record Reading(String name, List<String> scrolled, List<String> panes) {
    private static final String PICTURES = "xunyao.pictures";

    /// Copies the lists.
    public Reading {
        scrolled = List.copyOf(scrolled);
        panes = List.copyOf(panes);
    }

    /// Draws the screen as it stands, then reads it; reading walks the focus through it and may scroll. Call it
    /// off the JavaFX thread.
    ///
    /// @param label tells this state of the screen from the others
    /// @return what is wrong, each with the label before it
    public List<String> look(Scene scene, String label) {
        picture(scene, label);
        return FxRig.call(() -> faults(scene)).stream()
                .map(one -> label + ": " + one)
                .toList();
    }

    /// Everything that is cut off, outside the window, without a glyph, unreadable or out of order.
    public List<String> faults(Scene scene) {
        var found = new ArrayList<String>();
        found.addAll(ScreenChecks.truncated(scene.getRoot()));
        Set<String> reachable = reachable(scene);
        ScreenChecks.outside(scene).stream()
                .filter(one -> !reachable.contains(one))
                .forEach(found::add);
        found.addAll(ScreenChecks.glyphs(scene.getRoot()));
        found.addAll(ScreenChecks.contrast(scene.getRoot()));
        if (panes.isEmpty()) {
            found.addAll(ScreenChecks.focusOrder(scene, scene.getRoot()));
        }
        for (String pane : panes) {
            if (scene.lookup(pane) instanceof Parent parent) {
                found.addAll(ScreenChecks.focusOrder(scene, parent));
            }
        }
        return found;
    }

    /// Writes the screen as a picture where `-Dxunyao.pictures=FOLDER` says so.
    ///
    /// @param label tells this state of the screen from the others
    public void picture(Scene scene, String label) {
        String folder = System.getProperty(PICTURES, "");
        if (!folder.isEmpty()) {
            Screenshot.write(scene, Path.of(folder, name + "-" + label + ".png"));
        }
    }

    /// The words of a bundle beside a class.
    ///
    /// @throws IOException if there is none
    public static Properties bundle(Class<?> beside, String file) throws IOException {
        var properties = new Properties();
        try (var bytes = beside.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IOException("no bundle " + file);
            }
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        }
        return properties;
    }

    /// What the two languages of a bundle do not share: keys that one lacks, and keys whose arguments differ.
    ///
    /// @param name of the bundle's file, without language and ending
    /// @throws IOException if one is missing
    public static List<String> unlike(Class<?> beside, String name) throws IOException {
        Properties chinese = bundle(beside, name + ".properties");
        Properties english = bundle(beside, name + "_en.properties");
        var keys = new TreeSet<>(chinese.stringPropertyNames());
        keys.addAll(english.stringPropertyNames());
        return keys.stream()
                .filter(key -> arguments(chinese, key) != arguments(english, key))
                .toList();
    }

    // −1 for a key that is not there.
    private static int arguments(Properties words, String key) {
        String text = words.getProperty(key);
        return text == null ? -1 : new MessageFormat(text).getFormatsByArgumentIndex().length;
    }

    private Set<String> reachable(Scene scene) {
        return scrolled.stream()
                .flatMap(selector -> scene.getRoot().lookupAll(selector).stream())
                .flatMap(Reading::texts)
                .map(text -> "outside the window: " + text)
                .collect(Collectors.toSet());
    }

    private static Stream<String> texts(Node node) {
        Node content = node instanceof ScrollPane pane ? pane.getContent() : node;
        return content == null || content instanceof ImageView
                ? Stream.empty()
                : content.lookupAll(".text").stream()
                        .filter(Text.class::isInstance)
                        .map(text -> ((Text) text).getText());
    }
}
