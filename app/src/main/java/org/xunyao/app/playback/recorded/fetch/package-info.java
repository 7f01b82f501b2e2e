/// Films of ended playlists that lie on a server: fetched once into a folder of this station, opened there,
/// and taken away again.
@NullMarked
package org.xunyao.app.playback.recorded.fetch;

import org.jspecify.annotations.NullMarked;
