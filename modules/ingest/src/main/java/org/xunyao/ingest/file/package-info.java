/// Recorded films (录像文件): files of MP4, MOV, FLV and MPEG-TS and playlists that have ended, which
/// somebody hands in. They are indexed once and read unit by unit, never loaded whole. Whoever made one may
/// have meant harm: limits come first.
@NullMarked
package org.xunyao.ingest.file;

import org.jspecify.annotations.NullMarked;
