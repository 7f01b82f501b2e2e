package org.xunyao.documents;

/// The party as documents name it (当事人). What does not apply is empty and is printed as an empty space.
///
/// @param licence name of the document that proves its standing (主体资格证照名称)
/// @param creditCode unified social credit code (统一社会信用代码)
/// @param representative legal representative, person in charge or operator
/// @param identity identity card number of a natural person
public record Party(
        String name,
        String licence,
        String creditCode,
        String address,
        String representative,
        String identity,
        String phone,
        String otherContact) {
    /// Cleans the words.
    public Party {
        name = Words.clean(name);
        licence = Words.clean(licence);
        creditCode = Words.clean(creditCode);
        address = Words.clean(address);
        representative = Words.clean(representative);
        identity = Words.clean(identity);
        phone = Words.clean(phone);
        otherContact = Words.clean(otherContact);
    }

    /// Adds the block of the party under names that start with `party.`.
    public Fields into(Fields fields) {
        return fields.text("party.name", name)
                .text("party.licence", licence)
                .text("party.creditCode", creditCode)
                .text("party.address", address)
                .text("party.representative", representative)
                .text("party.identity", identity)
                .text("party.phone", phone)
                .text("party.otherContact", otherContact);
    }
}
