package org.xunyao.app.alarms.fair;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.licence.DrugLicence;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.duty.DutyEntry;
import org.xunyao.supervision.online.CameraDay;
import org.xunyao.supervision.workshop.RaisedAlarm;
import org.xunyao.video.CameraId;
import org.xunyao.video.looks.LookShelf;

/// Where it is looked for, in one person's name. Each may refuse.
///
/// @param looks that were kept
/// @param shop the cameras and what was raised before
/// @param entries what people wrote over the ledger around a finding, in the order they were made
/// @param minutes the days of a camera's pictures
/// @param calls how things are called
public record FairSources(
        LookShelf looks, Shop shop, Function<Finding, List<DutyEntry>> entries, Minutes minutes, Calls calls) {
    /// Port: the record of a camera's pictures.
    @FunctionalInterface
    public interface Minutes {
        /// Days from the first to the last; those without a record are left out.
        List<CameraDay> of(CameraId camera, LocalDate from, LocalDate to);
    }

    /// What is known of the shop.
    ///
    /// @param beside the other cameras of a camera's shop
    /// @param earlier alarms of the same rule in the days before
    /// @param licences what was entered of the shop's licence, newest first
    /// @param scopes how categories of a licence are called, by their code
    public record Shop(
            Function<CameraId, List<CameraId>> beside,
            Function<Finding, List<RaisedAlarm>> earlier,
            Function<PharmacyId, List<DrugLicence>> licences,
            Function<String, String> scopes) {}

    /// How cameras, and reasons of dismissal by their code, are called.
    public record Calls(Function<CameraId, String> places, Function<String, String> reasons) {}
}
