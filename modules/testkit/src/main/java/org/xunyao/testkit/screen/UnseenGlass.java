package org.xunyao.testkit.screen;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.PlatformFactory;
import com.sun.glass.ui.View;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessView;
import java.lang.reflect.Field;

/// JavaFX's headless windows without their screen. JavaFX 26 copies each frame into that screen point by
/// point, with a new view of a buffer for each: over half of what a test of a screen cost. Nobody looks at
/// it: pictures of tests are taken of the scene.
final class UnseenGlass extends HeadlessPlatformFactory {
    private UnseenGlass() {}

    /// Puts it in the place of JavaFX's own, if that is asked for. To be called before the toolkit starts.
    static void install() {
        if (!"Headless".equals(System.getProperty("glass.platform"))) {
            return;
        }
        try {
            Field chosen = PlatformFactory.class.getDeclaredField("instance");
            chosen.setAccessible(true);
            if (chosen.get(null) == null) {
                chosen.set(null, new UnseenGlass());
            }
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException("another JavaFX than the one this was written for", other);
        }
    }

    @Override
    public Application createApplication() {
        return new Blind();
    }

    private static final class Blind extends HeadlessApplication {
        @Override
        public View createView() {
            return new BlindView();
        }
    }

    private static final class BlindView extends HeadlessView {
        @Override
        protected void _uploadPixels(long view, Pixels pixels) {
            // Painted, and shown to nobody.
        }
    }
}
