package org.xunyao.demo.proof.keeping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.xunyao.demo.proof.Foreign;
import org.xunyao.demo.proof.PackageProof;
import org.xunyao.demo.proof.Scratch;

/// OpenSSL's word on a signature of the station that stands apart from its text.
///
/// @param bundle whom to trust
public record SignatureCheck(Foreign foreign, Scratch scratch, Path bundle) {
    /// Verifies.
    ///
    /// @param cms CMS SignedData in DER
    /// @throws IOException if OpenSSL is missing
    public Foreign.Answer of(byte[] cms, String content) throws IOException {
        // What is trusted is said by the bundle, not by a chain: -noverify leaves the chain alone.
        return foreign.run(
                "openssl",
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                scratch.put("signed.der", cms).toString(),
                "-content",
                scratch.put("signed.txt", content.getBytes(StandardCharsets.UTF_8))
                        .toString(),
                "-certfile",
                scratch.put("trusted.pem", PackageProof.certificates(bundle)).toString(),
                "-nointern",
                "-noverify",
                "-out",
                "/dev/null");
    }
}
