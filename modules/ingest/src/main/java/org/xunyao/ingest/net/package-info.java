/// Connections to cameras and servers: every read has a deadline and a limit, whatever is spoken over it.
@NullMarked
package org.xunyao.ingest.net;

import org.jspecify.annotations.NullMarked;
