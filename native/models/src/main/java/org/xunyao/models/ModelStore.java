package org.xunyao.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Finds a model on this machine and lets out only the file that the manifest names, by size and digest.
public final class ModelStore {
    /// Environment variable that names the folder of models on machines without a registry.
    public static final String FOLDER_VARIABLE = "XUNYAO_MODELS";

    private final Path folder;
    private final ModelManifest manifest;

    /// @param folder where the converted files lie; need not exist
    public ModelStore(Path folder, ModelManifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /// The folder that the environment names, else the given one.
    ///
    /// @param environment such as `System.getenv()`
    public static Path folder(Map<String, String> environment, Path otherwise) {
        String named = environment.getOrDefault(FOLDER_VARIABLE, "");
        return named.isBlank() ? otherwise : Path.of(named);
    }

    /// Looks for a model by its name in the manifest and reads it once to check its digest.
    public ModelAnswer find(String name) {
        Optional<ModelRow> row = manifest.row(name);
        return row.isEmpty() ? new ModelAnswer.Refused("MODEL-UNKNOWN") : find(row.get());
    }

    private ModelAnswer find(ModelRow row) {
        Path file = folder.resolve(row.result().file());
        if (!Files.exists(file)) {
            return new ModelAnswer.Missing();
        }
        try {
            boolean same = Files.size(file) == row.result().bytes()
                    && Sha256.of(file).equals(row.result().sha256());
            return same ? new ModelAnswer.Found(file, row) : new ModelAnswer.Refused("MODEL-DIGEST");
        } catch (IOException e) {
            return new ModelAnswer.Refused("MODEL-READ");
        }
    }
}
