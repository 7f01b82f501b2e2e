package org.xunyao.app.streams.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.app.streams.StreamWords;
import org.xunyao.documents.Fields;
import org.xunyao.registry.Pharmacy;
import org.xunyao.video.doctor.Addressee;
import org.xunyao.video.doctor.Diagnosis;
import org.xunyao.video.doctor.Step;

/// The slip for a shop (画面故障告知单): one cause, what to do, who does it, whom to call, and the proof. It holds
/// no address of a camera and nothing that was said over the wire.
///
/// @param words in Chinese, for the slip is
/// @param bureau and its unit, as the shop knows it
/// @param officer who hands it out
record Slip(StreamWords words, String bureau, String officer) {
    /// What the template names.
    ///
    /// @param shop its name
    /// @param known its file, where the person may read it and there is one
    Fields fields(Diagnosis.Ill ill, String shop, String point, Optional<Pharmacy> known, String since) {
        var remedy = ill.remedy();
        return new Fields()
                .text("shop", known.map(Pharmacy::name).orElse(shop))
                .text("opening", words.of("slip.opening." + remedy.addressee().name()))
                .text("point", point + "（" + ill.camera().code() + "）")
                .text("since", since)
                .text("cause", words.cause(ill.cause()))
                .text("action", words.action(remedy))
                .text("addressee", words.addressee(remedy.addressee()))
                .text("fallback", sentence(words.fallback(remedy)))
                .text("after", words.of("slip.after"))
                .text("contacts", String.join("\n", contacts(ill, known)))
                .text("examined", words.full(ill.at()))
                .rows(
                        "proof",
                        ill.proof().stream()
                                .filter(Slip::forShops)
                                .map(this::proof)
                                .toList())
                .text("clock", words.of("slip.clock"))
                .text("officer", officer);
    }

    private static String sentence(String words) {
        return words.isEmpty() ? "" : words + "。";
    }

    private List<String> contacts(Diagnosis.Ill ill, Optional<Pharmacy> known) {
        Set<Addressee> asked = EnumSet.of(ill.remedy().addressee(), ill.remedy().fallback());
        List<String> lines = new ArrayList<>();
        lines.add(words.of("slip.contact.us", bureau));
        known.filter(shop -> asked.contains(Addressee.SHOP) && !shop.phone().isBlank())
                .ifPresent(shop -> lines.add(words.of("slip.contact.shop", shop.legalRepresentative(), shop.phone())));
        if (asked.contains(Addressee.INSTALLER)) {
            lines.add(words.of("slip.contact.installer"));
        }
        if (asked.contains(Addressee.NETWORK)) {
            lines.add(words.of("slip.contact.network"));
        }
        return lines;
    }

    /// The address of the stream is none of the shop's customers' business, and the slip lies on the
    /// counter.
    private static boolean forShops(Step step) {
        return step.kind() != Step.Kind.ADDRESS || step.verdict() != Step.Verdict.GOOD;
    }

    private Fields proof(Step step) {
        Step shown = step.kind() == Step.Kind.EXCHANGE && step.verdict() == Step.Verdict.BAD
                ? Step.of(
                        step.kind(),
                        step.verdict(),
                        method(step.said().getFirst()),
                        step.said().getLast())
                : step;
        return new Fields().text("mark", words.mark(step.verdict())).text("said", words.proof(shown));
    }

    /// The request without the address in it.
    private static String method(String request) {
        int space = request.indexOf(' ');
        return space < 0 ? request : request.substring(0, space);
    }
}
