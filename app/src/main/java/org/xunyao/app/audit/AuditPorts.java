package org.xunyao.app.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.Saved;
import org.xunyao.access.audit.AuditAppraisal.Appraised;
import org.xunyao.access.audit.AuditDesk.Watch;
import org.xunyao.access.audit.AuditIndex.Place;
import org.xunyao.access.audit.AuditQuery;
import org.xunyao.access.audit.AuditSearch.Neighbours;
import org.xunyao.access.audit.CheckpointDesk.Made;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.access.audit.export.AuditExporting.Exported;

/// What the audit's screen needs from outside, in one person's name. All of it is called off the JavaFX
/// thread and may throw a `FaultException`, which the screen says by its code.
public record AuditPorts(
        Pages pages, Names names, Around around, Check check, Newest newest, Make make, Export export, Sheet sheet) {
    /// Port: links by what they tell.
    @FunctionalInterface
    public interface Pages {
        /// Newest first.
        ///
        /// @param limit 1..1000
        List<AuditRow> page(AuditQuery query, Optional<Place> after, int limit);
    }

    /// Port: who is meant.
    @FunctionalInterface
    public interface Names {
        /// The actor of a login, a person's name, or of what already is an actor; nothing if nobody is
        /// called so, or more than one.
        Optional<String> actor(String typed);
    }

    /// Port: where a link stands.
    @FunctionalInterface
    public interface Around {
        /// Its neighbours.
        Neighbours around(long sequence);
    }

    /// Port: the whole check.
    @FunctionalInterface
    public interface Check {
        /// Judges chain, checkpoints and anchors.
        Appraised check(Watch watch);
    }

    /// Port: the newest checkpoint and the places of anchors.
    @FunctionalInterface
    public interface Newest {
        /// As it is now.
        Anchorage anchorage();
    }

    /// Port: makes a checkpoint.
    @FunctionalInterface
    public interface Make {
        /// Signs the head and appends it to the anchors.
        Made make();
    }

    /// Port: exports.
    @FunctionalInterface
    public interface Export {
        /// Writes all links to a file that is not there yet, and reads it back.
        Saved<Exported> export(Path target, Watch watch);
    }

    /// Port: the sheet of paper with the head of the chain.
    @FunctionalInterface
    public interface Sheet {
        /// Signs the head and writes the sheet as PDF into the folder.
        ///
        /// @return the new file
        Path print(Path folder);
    }

    /// What holds the chain.
    ///
    /// @param newest nothing if no checkpoint was made yet
    /// @param places of the anchor files
    public record Anchorage(Optional<SignedCheckpoint> newest, List<String> places) {
        /// Copies the list.
        public Anchorage {
            places = List.copyOf(places);
        }
    }
}
