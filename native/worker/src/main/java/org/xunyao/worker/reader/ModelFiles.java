package org.xunyao.worker.reader;

import java.nio.file.Path;
import org.xunyao.kernel.FaultException;
import org.xunyao.models.ModelAnswer;
import org.xunyao.models.ModelException;
import org.xunyao.models.ModelManifest;
import org.xunyao.models.ModelStore;

/// The models of this machine by their names; each file's digest is checked when it is asked for.
public final class ModelFiles {
    private final ModelStore store;

    private ModelFiles(ModelStore store) {
        this.store = store;
    }

    /// Those in a folder.
    ///
    /// @param folder of model files; need not exist
    /// @throws FaultException `MODEL-MANIFEST` when this build's manifest cannot be read
    public static ModelFiles in(Path folder) {
        try {
            return new ModelFiles(new ModelStore(folder, ModelManifest.bundled()));
        } catch (ModelException e) {
            throw new FaultException(e.code(), "manifest", e);
        }
    }

    /// The file and its row.
    ///
    /// @throws FaultException `MODEL-MISSING` when there is none, else the code with which it is refused
    public ModelAnswer.Found found(String name) {
        return switch (store.find(name)) {
            case ModelAnswer.Found found -> found;
            case ModelAnswer.Missing() -> throw new FaultException("MODEL-MISSING", name);
            case ModelAnswer.Refused(String code) -> throw new FaultException(code, name);
        };
    }
}
