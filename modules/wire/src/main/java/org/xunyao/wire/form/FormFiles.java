package org.xunyao.wire.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.kernel.FaultException;
import org.xunyao.wire.json.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the forms that are data: `forms/NN.json` below `resources/documents`, each beside its template. What a
/// province prescribes otherwise lies in `province/forms/NN.json`, with its template in `province`, and replaces
/// the form of that number. A file is taken whole or refused whole; where one of the province's is refused, the
/// national form stays.
public final class FormFiles {
    private static final int BYTES_AT_MOST = 512 << 10;
    private static final int FILES_AT_MOST = 60;
    private static final String FORMS = "forms";
    private static final String PROVINCE = "province";
    private static final String PAGE = ".xhtml";

    private final Path documents;
    private final JsonMapper mapper = StrictJson.mapper();

    /// @param documents the folder `resources/documents`
    public FormFiles(Path documents) {
        this.documents = documents;
    }

    /// All forms, ascending by number. A folder that is not there holds none.
    ///
    /// @throws FaultException `RESOURCE-MISSING` if a national file cannot be read, `RESOURCE-BAD` with the file,
    ///     the place in it and the reason
    public Collection<FormSpec> read() {
        return found().forms();
    }

    /// All forms, and what of the province's was refused; the log has the place and the reason.
    ///
    /// @throws FaultException as {@link #read}
    public Found found() {
        Map<Integer, FormSpec> specs = new TreeMap<>();
        files(documents.resolve(FORMS)).forEach(file -> {
            FormSpec spec = read(file, documents);
            specs.put(spec.number(), spec);
        });
        List<String> refused = replaced(specs);
        return new Found(List.copyOf(specs.values()), refused);
    }

    /// What was found.
    ///
    /// @param forms ascending by number
    /// @param refused names of the province's files that were refused
    public record Found(List<FormSpec> forms, List<String> refused) {
        /// Copies the lists.
        public Found {
            forms = List.copyOf(forms);
            refused = List.copyOf(refused);
        }
    }

    private List<String> replaced(Map<Integer, FormSpec> specs) {
        Path folder = documents.resolve(PROVINCE);
        var refused = new ArrayList<String>();
        try {
            for (Path file : files(folder.resolve(FORMS))) {
                try {
                    replace(specs, file, folder);
                } catch (FaultException bad) {
                    refused.add(refused(String.valueOf(file.getFileName()), bad));
                }
            }
        } catch (FaultException none) {
            refused.add(refused(PROVINCE, none));
        }
        return refused;
    }

    private static String refused(String file, FaultException why) {
        System.getLogger(FormFiles.class.getName())
                .log(
                        System.Logger.Level.WARNING,
                        "a form of the province is refused, the national one stays: {0}",
                        why.getMessage());
        return file;
    }

    private void replace(Map<Integer, FormSpec> specs, Path file, Path folder) {
        FormSpec spec = read(file, folder);
        if (!specs.containsKey(spec.number())) {
            throw bad(file, "number: there is no national form to replace");
        }
        Path own = folder.resolve(spec.template() + PAGE);
        FormPage.check(Files.isRegularFile(own) ? own : documents.resolve(spec.template() + PAGE), spec);
        Map<Integer, FormSpec> all = new TreeMap<>(specs);
        all.put(spec.number(), spec);
        try {
            DocumentKinds.installed(all.values());
        } catch (IllegalArgumentException twice) {
            throw new FaultException("RESOURCE-BAD", file.getFileName() + ", word: " + twice.getMessage(), twice);
        }
        specs.put(spec.number(), spec);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var files = new TreeMap<String, Path>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : found) {
                files.put(String.valueOf(file.getFileName()), file);
                if (files.size() > FILES_AT_MOST) {
                    throw new FaultException("RESOURCE-BAD", folder.getFileName() + ": more than 60 forms");
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            throw new FaultException("RESOURCE-MISSING", folder.getFileName() + " cannot be read", unreadable);
        }
        return List.copyOf(files.values());
    }

    private FormSpec read(Path file, Path templates) {
        FormSpec spec = new FormReader(new FormNode(String.valueOf(file.getFileName()), "", tree(file))).spec();
        String name = String.format(Locale.ROOT, "%02d.json", spec.number());
        if (!name.equals(String.valueOf(file.getFileName()))) {
            throw bad(file, "number: the file of this form is " + name);
        }
        boolean there = Files.isRegularFile(templates.resolve(spec.template() + PAGE))
                || Files.isRegularFile(documents.resolve(spec.template() + PAGE));
        if (!there) {
            throw bad(file, "template: there is no " + spec.template() + PAGE);
        }
        return spec;
    }

    private JsonNode tree(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(BYTES_AT_MOST + 1);
            if (bytes.length > BYTES_AT_MOST) {
                throw bad(file, "larger than 512 KiB");
            }
            return mapper.readTree(bytes);
        } catch (JacksonException refused) {
            var at = refused.getLocation();
            String place = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
            throw new FaultException(
                    "RESOURCE-BAD",
                    file.getFileName() + ", " + place + "no JSON: " + refused.getOriginalMessage(),
                    refused);
        } catch (IOException refused) {
            throw new FaultException("RESOURCE-MISSING", file.getFileName() + " cannot be read", refused);
        }
    }

    private static FaultException bad(Path file, String what) {
        return new FaultException("RESOURCE-BAD", file.getFileName() + ", " + what);
    }
}
