package org.xunyao.app.firstrun.bureau;

/// The bureau whose station this will be (办案机关).
///
/// @param name whole, as on documents
/// @param mark that begins document numbers (机关代字), such as the first character of the county
/// @param unit the office that uses the station
public record OwnBureau(String name, String mark, String unit) {
    static final OwnBureau BLANK = new OwnBureau("", "", "");
}
