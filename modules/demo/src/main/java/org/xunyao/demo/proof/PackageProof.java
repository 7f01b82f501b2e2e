package org.xunyao.demo.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The signed package by foreign means: OpenSSL over manifest and signature, coreutils and OpenSSL over
/// each file in it.
///
/// @param bundle the trust bundle: `key KEYID PARTY ROLE STATE BASE64` lines
public record PackageProof(Findings findings, Foreign foreign, Scratch scratch, Path file, Path bundle) {
    private static final int LINE = 64;

    /// Proves signature and contents.
    ///
    /// @return the digests of the files in the package, as coreutils found them
    /// @throws IOException if the package is not as described, or a program is missing
    public List<String> prove() throws IOException {
        PackageParts parts = PackageParts.of(file);
        signature(
                scratch.put("manifest", parts.manifest()),
                scratch.put("signature", parts.signature()),
                scratch.put("trusted.pem", certificates(bundle)));
        return contents(parts);
    }

    /// All certificates of a trust bundle as PEM; which one signed is for OpenSSL to find out.
    ///
    /// @throws IOException if it cannot be read
    public static byte[] certificates(Path bundle) throws IOException {
        var text = new StringBuilder();
        try (Stream<String> lines = Files.lines(bundle)) {
            lines.map(line -> line.split(" ", -1))
                    .filter(words -> words[0].equals("key"))
                    .forEach(words -> pem(words[words.length - 1], text));
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void pem(String base64, StringBuilder text) {
        text.append("-----BEGIN CERTIFICATE-----\n");
        for (int at = 0; at < base64.length(); at += LINE) {
            text.append(base64, at, Math.min(base64.length(), at + LINE)).append('\n');
        }
        text.append("-----END CERTIFICATE-----\n");
    }

    private void signature(Path manifest, Path signature, Path trusted) throws IOException {
        Path signer = scratch.folder().resolve("signer.pem");
        Foreign.Answer answer = verify(manifest, signature, trusted, signer);
        String subject = answer.well()
                ? foreign.run("openssl", "x509", "-in", signer.toString(), "-noout", "-subject")
                        .line()
                : "nobody";
        findings.say(
                answer.well(),
                "openssl cms -verify over signed attributes and manifest, signer found in the trust bundle as %s: %s"
                        .formatted(subject, answer.line()));
        Path changed = scratch.flipped("manifest.changed", manifest, Files.size(manifest) / 2);
        findings.say(
                !verify(changed, signature, trusted, signer).well(),
                "openssl refuses the same signature over a manifest with one bit changed");
    }

    private Foreign.Answer verify(Path manifest, Path signature, Path trusted, Path signer) throws IOException {
        // What is trusted is said by the bundle, not by a chain: -noverify leaves the chain alone.
        return foreign.run(List.of(
                "openssl",
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                signature.toString(),
                "-content",
                manifest.toString(),
                "-certfile",
                trusted.toString(),
                "-nointern",
                "-noverify",
                "-signer",
                signer.toString(),
                "-out",
                scratch.folder().resolve("manifest.verified").toString()));
    }

    private List<String> contents(PackageParts parts) throws IOException {
        List<String> sums = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (PackageParts.Said said : parts.entries()) {
            Path entry = scratch.put("entry", PackageParts.bytes(file, said));
            sums.add(foreign.sha256(entry));
            if (!sums.getLast().equals(said.sha256()) || !foreign.sm3(entry).equals(said.sm3())) {
                wrong.add(said.path());
            }
        }
        String kinds = parts.entries().stream()
                .collect(Collectors.groupingBy(PackageParts.Said::media, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining(", "));
        findings.say(
                wrong.isEmpty() && !sums.isEmpty(),
                "sha256sum and openssl -sm3 of each of the %d files in the package equal the signed manifest's (%s)"
                                .formatted(sums.size(), kinds)
                        + (wrong.isEmpty() ? "" : ", but not " + wrong));
        return sums;
    }
}
