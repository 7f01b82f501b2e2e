/// Flash video over HTTP (HTTP-FLV, Adobe's FLV format version 10.1 Annex E with the "enhanced" codings):
/// tags in, access units out.
@NullMarked
package org.xunyao.ingest.flv;

import org.jspecify.annotations.NullMarked;
