package org.xunyao.player.vlc;

import java.util.List;
import uk.co.caprica.vlcj.binding.lib.LibC;
import uk.co.caprica.vlcj.factory.discovery.strategy.BaseNativeDiscoveryStrategy;

/// Looks for libVLC in one directory and nowhere else.
final class OneDirectory extends BaseNativeDiscoveryStrategy {
    private final String directory;

    OneDirectory(String directory) {
        super(
                new String[] {"libvlc\\.so(?:\\.\\d)*", "libvlccore\\.so(?:\\.\\d)*"},
                new String[] {"%s/plugins", "%s/vlc/plugins"});
        this.directory = directory;
    }

    @Override
    public boolean supported() {
        return true;
    }

    @Override
    protected List<String> discoveryDirectories() {
        return List.of(directory);
    }

    @Override
    protected boolean setPluginPath(String pluginPath) {
        return LibC.INSTANCE.setenv(PLUGIN_ENV_NAME, pluginPath, 1) == 0;
    }
}
