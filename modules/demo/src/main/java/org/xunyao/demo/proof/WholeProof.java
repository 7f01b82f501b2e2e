package org.xunyao.demo.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The part of the proof that only programs of other makers do, over the rows of the closed database.
///
/// @param tables of the tour that has ended
/// @param left where the tour left what
/// @param people who did it
/// @param remark that the reviewer wrote
public record WholeProof(
        Findings findings, Tables tables, Left left, Scratch scratch, WayProof.People people, String remark) {
    private static final String EVIDENCE_SHEET = "证据提取单";
    private static final String EXTRACTION = "电子数据证据提取笔录";
    /// The forms of the tour by their number in the official set.
    public static final Map<Integer, String> FORMS = Map.of(
            1, "案件来源登记表",
            7, "立案审批表",
            9, "现场笔录",
            11, EVIDENCE_SHEET,
            12, EXTRACTION,
            33, "责令改正通知书");

    /// Where a tour left what.
    ///
    /// @param data the station's folder
    /// @param film the export of the shop's recorder
    /// @param bundle the trust bundle
    /// @param stick folder of the packages that were carried away
    /// @param verifier words before `verify`
    public record Left(Path data, Path film, Path bundle, Path stick, List<String> verifier) {}

    /// Proves all of it.
    ///
    /// @throws IOException if a program is missing or a file cannot be read
    /// @throws IllegalArgumentException if a row that must be there is not
    public void prove() throws IOException {
        var foreign = new Foreign(left.data());
        new AuditProof(findings, foreign, scratch, tables).prove();
        var files = new EvidenceFiles(findings, foreign, left.data().resolve("evidence"), tables);
        files.prove();
        var way = new WayProof(findings, tables, people, remark);
        Tables.Row alarm = way.alarm();
        new AlarmProof(findings, foreign, scratch, files, tables).prove(alarm);
        Tables.Row lead = way.lead(alarm);
        Tables.Row filed = way.caseFile(lead);
        List<Tables.Row> issued = way.documents(lead, filed, FORMS.keySet());
        papers(foreign, issued);
        packed(foreign, issued);
    }

    private void papers(Foreign foreign, List<Tables.Row> issued) throws IOException {
        Map<String, Path> papers = new TreeMap<>();
        for (Tables.Row row : issued) {
            papers.put(
                    FORMS.getOrDefault(Integer.valueOf(row.text("kind_no")), ""),
                    left.data().resolve(row.text("file_path")));
        }
        var proof = new PaperProof(findings, foreign, papers);
        proof.prove();
        String sum = foreign.sha256(left.film());
        findings.say(
                tables.of("evidence", "sha256", sum).size() == 1,
                "sha256sum of the recorder's " + left.film().getFileName() + " equals one row of the evidence: " + sum);
        proof.carries(List.of(EVIDENCE_SHEET, EXTRACTION), left.film());
    }

    private void packed(Foreign foreign, List<Tables.Row> issued) throws IOException {
        Tables.Row sent = tables.of("package_sent").getLast();
        Path sealed = left.data().resolve(sent.text("file_path"));
        Path carried = carried();
        String sum = foreign.sha256(carried);
        findings.say(
                sum.equals(sent.text("sha256"))
                        && foreign.sha256(sealed).equals(sum)
                        && foreign.sm3(carried).equals(sent.text("sm3")),
                "sha256sum and openssl -sm3 of the carried copy " + carried.getFileName()
                        + ", of the sealed package and of its row (" + sent.text("stream") + " #"
                        + sent.text("sequence_no") + ") are equal");
        List<String> inside = new PackageProof(findings, foreign, scratch, carried, left.bundle()).prove();
        long papers = issued.stream()
                .filter(row -> inside.contains(row.text("sha256")))
                .count();
        findings.say(
                papers == issued.size() && inside.contains(foreign.sha256(left.film())),
                "%d of %d issued documents and the recorder's film are in the package, by sha256sum"
                        .formatted(papers, issued.size()));
        new VerifierProof(findings, foreign, scratch, left.verifier(), carried, left.bundle()).prove();
    }

    /// The only package on the stick.
    private Path carried() throws IOException {
        try (Stream<Path> all = Files.list(left.stick())) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            if (files.size() != 1) {
                throw new IOException("There are " + files.size() + " files on the stick instead of one.");
            }
            return files.getFirst();
        }
    }
}
