package org.xunyao.models;

import java.nio.file.Path;
import java.util.Optional;

/// Build step on the command line: `ModelFetch FOLDER` makes the models of the manifest in the folder.
///
/// With `XUNYAO_MODELS` set, that folder stands in for the registry: it may hold the converted files or
/// the tarball; what it lacks is fetched all the same.
public final class ModelFetch {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private ModelFetch() {}

    /// Exit code 0 when every model is in the folder, 1 with one line and a code when not, 2 when called
    /// wrongly.
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: ModelFetch FOLDER");
            System.exit(MISUSED);
        }
        Path target = Path.of(arguments[0]);
        try {
            String named = System.getenv().getOrDefault(ModelStore.FOLDER_VARIABLE, "");
            Optional<Path> given = named.isBlank() ? Optional.empty() : Optional.of(Path.of(named));
            int made = new ModelBuild(ModelManifest.bundled(), new RegistryClient(), given).run(target);
            System.out.println("models: " + made + " made in " + target);
        } catch (ModelException e) {
            System.err.println("没有取得识别模型 / models not available: " + e.getMessage());
            System.exit(FAILED);
        }
    }
}
