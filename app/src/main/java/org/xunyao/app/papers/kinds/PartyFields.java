package org.xunyao.app.papers.kinds;

import java.util.function.Function;
import org.xunyao.app.papers.form.Answers;
import org.xunyao.app.papers.form.Field;
import org.xunyao.app.papers.form.Group;
import org.xunyao.documents.Party;

/// The block of the party (当事人), which stands in several forms.
///
/// @param <F> the facts record
final class PartyFields<F> {
    private final Field<F, String> name;
    private final Field<F, String> licence;
    private final Field<F, String> creditCode;
    private final Field<F, String> address;
    private final Field<F, String> representative;
    private final Field<F, String> identity;
    private final Field<F, String> phone;
    private final Field<F, String> otherContact;

    /// @param party reads it from the record
    /// @param flaw what the record's flaws call it
    PartyFields(Function<F, Party> party, String flaw) {
        name = Field.<F>line("party.name", facts -> party.apply(facts).name()).flawed(flaw);
        licence = Field.line("party.licence", facts -> party.apply(facts).licence());
        creditCode = Field.line("party.creditCode", facts -> party.apply(facts).creditCode());
        address = Field.line("party.address", facts -> party.apply(facts).address());
        representative =
                Field.line("party.representative", facts -> party.apply(facts).representative());
        identity = Field.line("party.identity", facts -> party.apply(facts).identity());
        phone = Field.line("party.phone", facts -> party.apply(facts).phone());
        otherContact =
                Field.line("party.otherContact", facts -> party.apply(facts).otherContact());
    }

    Group<F> group() {
        return Group.of("party", name, licence, creditCode, address, representative, identity, phone, otherContact);
    }

    Party read(Answers<F> answers) {
        return new Party(
                answers.get(name),
                answers.get(licence),
                answers.get(creditCode),
                answers.get(address),
                answers.get(representative),
                answers.get(identity),
                answers.get(phone),
                answers.get(otherContact));
    }
}
