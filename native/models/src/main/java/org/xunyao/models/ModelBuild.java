package org.xunyao.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.xunyao.models.convert.ConversionException;
import org.xunyao.models.convert.DlibFace;
import org.xunyao.models.convert.TfjsToOnnx;

/// Makes every model of the manifest: package, check, convert, check, put in place. A file that is
/// already right is left alone, so the build may run it every time.
final class ModelBuild {
    private final ModelManifest manifest;
    private final PackageClient client;
    private final Optional<Path> given;

    /// @param given folder that stands in for the registry: it holds tarballs or converted files
    ModelBuild(ModelManifest manifest, PackageClient client, Optional<Path> given) {
        this.manifest = manifest;
        this.client = client;
        this.given = given;
    }

    /// Makes the missing models in a folder; one that cannot be made does not keep the others away.
    ///
    /// @return how many were made
    /// @throws ModelException with the code of the first thing that went wrong; nothing half-made stays
    int run(Path target) throws ModelException {
        try {
            Files.createDirectories(target);
            Path scratch = Files.createTempDirectory(target, "fetch");
            try {
                return run(target, scratch);
            } finally {
                remove(scratch);
            }
        } catch (IOException e) {
            throw new ModelException("MODEL-WRITE", target.toString(), e);
        }
    }

    private int run(Path target, Path scratch) throws ModelException, IOException {
        ModelStore there = new ModelStore(target, manifest);
        int made = 0;
        Optional<ModelException> first = Optional.empty();
        for (ModelRow row : manifest.rows()) {
            try {
                if (!(there.find(row.name()) instanceof ModelAnswer.Found)) {
                    place(bytes(row, scratch), row, target, scratch);
                    made++;
                }
            } catch (ModelException e) {
                first = first.or(() -> Optional.of(e));
            }
        }
        if (first.isPresent()) {
            throw first.get();
        }
        return made;
    }

    private byte[] bytes(ModelRow row, Path scratch) throws ModelException, IOException {
        if (given.isPresent() && Files.exists(given.get().resolve(row.result().file()))) {
            if (new ModelStore(given.get(), manifest).find(row.name()) instanceof ModelAnswer.Refused refused) {
                throw new ModelException(refused.code(), "given " + row.result().file());
            }
            return Files.readAllBytes(given.get().resolve(row.result().file()));
        }
        Path archive = tarball(row.source(), scratch);
        List<ModelRow.Part> wanted = row.source().files();
        return convert(
                row, row.source().client().equals("maven") ? Jar.read(archive, wanted) : Tarball.read(archive, wanted));
    }

    private Path tarball(ModelRow.Source source, Path scratch) throws ModelException, IOException {
        Path here = given.orElse(scratch).resolve(source.tarball());
        if (!Files.exists(here)) {
            here = scratch.resolve(source.tarball());
            if (!Files.exists(here)) {
                client.fetch(source, scratch);
            }
        }
        if (!Files.exists(here)) {
            throw new ModelException("MODEL-PACKAGE", source.tarball() + " did not come");
        }
        if (Files.size(here) != source.bytes() || !Sha256.of(here).equals(source.sha256())) {
            throw new ModelException("MODEL-DIGEST", source.tarball() + " has another sha256");
        }
        return here;
    }

    private static byte[] convert(ModelRow row, List<byte[]> parts) throws ModelException {
        try {
            return switch (row.result().make()) {
                case AS_IS -> parts.get(0);
                case DLIB_FACE -> DlibFace.convert(parts.get(0), parts.get(1));
                case TFJS_GRAPH ->
                    TfjsToOnnx.convert(
                            parts.get(0),
                            parts.get(1),
                            row.input().height(),
                            row.input().width(),
                            row.result().outputs());
            };
        } catch (ConversionException e) {
            throw new ModelException(e.code(), row.name(), e);
        }
    }

    private static void place(byte[] bytes, ModelRow row, Path target, Path scratch)
            throws ModelException, IOException {
        if (!Sha256.of(bytes).equals(row.result().sha256())) {
            throw new ModelException("MODEL-DIGEST", row.result().file() + " has another sha256");
        }
        Path whole = Files.write(scratch.resolve(row.result().file()), bytes);
        Files.move(
                whole,
                target.resolve(row.result().file()),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void remove(Path scratch) throws IOException {
        try (var files = Files.list(scratch)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(scratch);
    }
}
