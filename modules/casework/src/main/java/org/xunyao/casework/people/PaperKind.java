package org.xunyao.casework.people;

/// By which paper somebody showed who they are (身份证件种类).
public enum PaperKind {
    /// Identity card of residents (居民身份证); its number is checked by GB 11643.
    RESIDENT_CARD,
    /// Passport (护照).
    PASSPORT,
    /// Permit of residents of Hong Kong, Macao and Taiwan (港澳台居民居住证、通行证).
    PERMIT,
    /// Another paper, such as that of an officer of the army (其他证件).
    OTHER
}
