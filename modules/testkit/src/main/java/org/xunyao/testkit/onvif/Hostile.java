package org.xunyao.testkit.onvif;

/// Answers that are meant to hurt.
final class Hostile {
    private static final int LAUGHS = 10;
    private static final int DEEP = 5_000;

    private Hostile() {}

    static String laughs() {
        var text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY l0 \"ha\">");
        for (int i = 1; i <= LAUGHS; i++) {
            text.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return text.append("]><Envelope><Body><x>&l")
                .append(LAUGHS)
                .append(";</x></Body></Envelope>")
                .toString();
    }

    static String document() {
        return "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
                + Answers.envelope("<x>&f;</x>").replaceFirst("<\\?xml[^>]*>", "");
    }

    static String deep() {
        return "<a>".repeat(DEEP) + "</a>".repeat(DEEP);
    }

    static String garbage() {
        return "\u0001\u0002<<<&&&>>>\u0000 not what you think";
    }
}
