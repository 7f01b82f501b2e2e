package org.xunyao.app.house;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.xunyao.access.Office;
import org.xunyao.access.audit.export.HeadSealing;
import org.xunyao.app.packages.desk.PackagesAtDesks;
import org.xunyao.app.seal.BureauSeal;
import org.xunyao.app.seal.SealFolder;
import org.xunyao.app.verify.PackageCheck;
import org.xunyao.app.verify.PaperCheck;
import org.xunyao.crypto.CmsSignatureCheck;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.exchange.PackageLimits;
import org.xunyao.exchange.PackageVerifier;
import org.xunyao.exchange.PackageWriter;
import org.xunyao.exchange.Packing;
import org.xunyao.exchange.export.Exporting;
import org.xunyao.store.files.FileExport;
import org.xunyao.wire.ExchangeTables;
import org.xunyao.wire.SampleCounty.Bureau;
import org.xunyao.wire.json.CaseJson;

/// The desks of the exchange with the province (交换): packing, exporting, checking.
public record ExchangeDesks(PackagesAtDesks.Desks desks, PackagesAtDesks.Address address) {
    private static final String CASES = "case";

    /// Builds them on the open station.
    ///
    /// @param heads has the audit signed for what leaves
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-…`
    public static ExchangeDesks over(Surroundings surroundings, Office office, Bureau bureau, HeadSealing heads) {
        var clock = surroundings.clock();
        var digester = surroundings.digester();
        var stream = new ExchangeTables(surroundings.arguments().resources().resolve("exchange"))
                .stream(CASES, clock.today());
        var origin = new Packing.Origin(
                bureau.station(),
                stream.environment(),
                stream.validity(),
                CaseJson.SCHEMA,
                surroundings.location().files().resolve("packages"));
        var packing = new Packing(
                office,
                surroundings.store().packageLedger(),
                new PackageWriter(LateKey.of(surroundings, bureau.station()), digester),
                surroundings.files(),
                clock,
                origin);
        var verifier = new PackageVerifier(digester, new CmsSignatureCheck(), clock, PackageLimits.usual());
        return new ExchangeDesks(
                new PackagesAtDesks.Desks(
                        office,
                        packing,
                        new Exporting(office, digester, new FileExport()::put),
                        new PackageCheck(verifier),
                        papers(surroundings),
                        heads),
                new PackagesAtDesks.Address(
                        stream.recipient(),
                        stream.name(),
                        LateKey.folder(surroundings).resolve("trust-bundle.txt")));
    }

    private static Function<Path, Optional<PaperVerdict>> papers(Surroundings surroundings) {
        var folder = SealFolder.of(
                surroundings.location().dataFolder(), surroundings.arguments().secrets(), surroundings.files());
        var seal = new BureauSeal(folder, surroundings.clock());
        return file -> PaperCheck.of(file, seal);
    }
}
