package org.xunyao.app.identity;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.xunyao.access.Saved;
import org.xunyao.app.picture.Cover;
import org.xunyao.registry.PharmacistId;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.identity.Consent;
import org.xunyao.supervision.identity.FaceSample;
import org.xunyao.supervision.identity.FaceSet;
import org.xunyao.supervision.identity.IdentityLimits;
import org.xunyao.supervision.identity.Notice;
import org.xunyao.supervision.identity.OneTimeCodes;

/// What the screen needs from outside, in one person's name. Shops, enrolments, rolls and eyes are called off the
/// JavaFX thread, and may throw a `FaultException`, which the screen says by its code.
///
/// @param pick lets the person choose a picture file, on the JavaFX thread
public record IdentityPorts(
        Shops shops,
        Enrolments enrolments,
        Rolls rolls,
        Eyes eyes,
        Rules rules,
        Powers powers,
        Supplier<Optional<Path>> pick) {
    /// Port: shops.
    public interface Shops {
        /// All of them, ordered by name.
        List<ShopLine> all();

        /// What is known of one.
        ShopSheet sheet(ShopLine shop);
    }

    /// Port: consents.
    public interface Enrolments {
        /// Allows it at a shop.
        Saved<?> allow(PharmacyId shop, String assessment, String reason);

        /// Stops it at a shop.
        Saved<?> stop(PharmacyId shop, String reason);

        /// Enrols a pharmacist.
        Saved<?> enrol(Consent consent, FaceSet faces);

        /// Takes one out at his word.
        Saved<?> withdraw(UUID enrolment, String note);
    }

    /// Port: roll calls.
    public interface Rolls {
        /// Announces one.
        Saved<?> announce(PharmacyId shop, String spot);

        /// Makes a one-time code.
        OneTimeCodes.Code code(UUID call, PharmacistId pharmacist);

        /// An answer by face.
        Saved<?> byFace(UUID call, FaceSet faces);

        /// An answer by card and code.
        Saved<?> byCard(UUID call, PharmacistId pharmacist, String certificate, String code);

        /// An answer by video: the last seconds of the spot's camera are sealed.
        Saved<?> byVideo(UUID call, PharmacistId pharmacist, String code, String spot);

        /// Ends one.
        Saved<?> close(UUID call);
    }

    /// Port: the camera at the check-in spot and what finds faces.
    public interface Eyes {
        /// Takes the newest picture of a camera and looks for a face.
        Taken take(String spot);

        /// Takes several pictures of the last seconds of an announced roll call, each with at most one face that is
        /// compared.
        ///
        /// @param since the announcement: none is older
        /// @return at least one, oldest first
        List<Taken> several(String spot, Instant since);

        /// Takes a picture file and looks for a face.
        Taken read(Path file);
    }

    /// What was taken.
    ///
    /// @param picture JPEG or PNG, shown and then forgotten
    /// @param cover what must not be seen of it
    /// @param limits of the model that looked
    /// @param model its digest
    public record Taken(ByteBuffer picture, Cover cover, FaceSample sample, FaceSet.Limits limits, String model) {}

    /// By what it is judged.
    ///
    /// @param now by the station's clock
    /// @param choose one of so many, by chance
    public record Rules(
            Notice notice, IdentityLimits limits, ZoneId zone, Supplier<Instant> now, IntUnaryOperator choose) {
        /// The present day.
        public LocalDate today() {
            return LocalDate.ofInstant(now.get(), zone);
        }
    }

    /// What the person may do besides looking.
    public record Powers(boolean change, boolean enrol, boolean withdraw, boolean call) {}
}
