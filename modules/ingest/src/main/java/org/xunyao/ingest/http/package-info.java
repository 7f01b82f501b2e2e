/// HTTP/1.1 (RFC 9112) as a client of cameras and stream servers needs it: GET, whole or chunked, with
/// limits, and no machine but the one that was asked.
@NullMarked
package org.xunyao.ingest.http;

import org.jspecify.annotations.NullMarked;
