package org.xunyao.documents.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/// What the cover and the note of a file say beside its pages (封面和备考表内容).
///
/// @param id of the case
/// @param number 案号
/// @param bureau full name
/// @param asOf of the newest thing in the file: so that the same file gives the same bytes
/// @param day by whose rows it is put in order
/// @param zone whose days are written
/// @param cover values of form 54, by its blanks
/// @param note values of form 56, by its blanks
public record DossierHead(
        UUID id,
        String number,
        String bureau,
        Instant asOf,
        LocalDate day,
        ZoneId zone,
        Map<String, String> cover,
        Map<String, String> note) {
    /// Copies the maps.
    public DossierHead {
        cover = Map.copyOf(cover);
        note = Map.copyOf(note);
    }
}
