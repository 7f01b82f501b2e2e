package org.xunyao.documents.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Port: binds pages to one PDF/A-2u file (卷宗成册). Equal arguments give equal bytes.
public interface DossierPress {
    /// How many pages a document has.
    ///
    /// @throws org.xunyao.kernel.FaultException `DOSSIER-PAPER` if it cannot be read as PDF
    int pages(byte[] pdf);

    /// Binds them. Bytes are asked for when their turn comes, one after the other.
    ///
    /// @param out takes the file; stays open
    /// @param step is called before each part and may end the work by an exception
    /// @throws org.xunyao.kernel.FaultException `DOSSIER-PAPER`, `DOC-…`, or what the bytes' reader throws
    void bind(Book book, OutputStream out, Runnable step) throws IOException;

    /// A file to be bound (卷宗).
    ///
    /// @param title of the file
    /// @param author the bureau
    /// @param at fixes every date inside
    /// @param id in the file only
    record Book(String title, String author, Instant at, UUID id, List<Bound> volumes) {
        /// Copies the volumes.
        public Book {
            volumes = List.copyOf(volumes);
        }
    }

    /// One volume (卷).
    record Bound(Volume volume, List<Part> parts) {
        /// Copies the parts.
        public Bound {
            parts = List.copyOf(parts);
        }
    }

    /// What is bound one behind the other.
    sealed interface Part {}

    /// All pages of a document.
    ///
    /// @param title of its bookmark
    /// @param from number of its first page; 0 leaves its pages without numbers
    record Pages(String title, Bytes pdf, int from) implements Part {}

    /// Pages with a picture each.
    ///
    /// @param captions a page for each picture, with room below its words
    record Pictures(Bytes captions, List<Picture> pictures) implements Part {
        /// Copies the pictures.
        public Pictures {
            pictures = List.copyOf(pictures);
        }
    }

    /// One picture.
    ///
    /// @param title of its bookmark
    /// @param jpeg its bytes
    /// @param from number of its page
    record Picture(String title, Bytes jpeg, int from) {}

    /// Port: reads bytes when they are wanted.
    @FunctionalInterface
    interface Bytes {
        /// Reads them.
        ///
        /// @throws org.xunyao.kernel.FaultException if they are not what was sealed
        byte[] read();
    }
}
