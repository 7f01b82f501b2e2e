package org.xunyao.app.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.Account.Standing;
import org.xunyao.access.account.Door;
import org.xunyao.access.account.LiveSessions;
import org.xunyao.access.account.SecondFactor;
import org.xunyao.access.account.SignIn;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.access.room.PeopleStation;
import org.xunyao.app.signin.SignInViewModel;
import org.xunyao.app.signin.desk.DoorOfDesk;
import org.xunyao.crypto.Pkcs11Factor;
import org.xunyao.ui.task.Tasks;

/// Signs in with a password and a token, wrongly and rightly, through the form's own model; then at a
/// station without a reader, and at one whose driver is missing.
final class TokenDoorMain {
    private static final String PASSWORD = "Right#2026";
    private static final String PIN = "80246813";

    private TokenDoorMain() {}

    public static void main(String[] words) throws GeneralSecurityException, IOException {
        Path library = Path.of(words[0]);
        String print = onToToken(library, Path.of(words[1]));
        var station = new PeopleStation();
        var account =
                Account.begin(station.person(1, "lim", "INSPECTOR"), "#" + PASSWORD, Optional.empty(), station.now);
        station.put(account.with(new Standing(Optional.empty(), Optional.of(print), station.now)));
        var there = new LateReader(library);
        SignInViewModel model = model(station, there);
        submit(model);
        model.prove("1357".toCharArray());
        System.out.println("wrong pin " + model.messageProperty().get());
        model.prove(PIN.toCharArray());
        System.out.println("right pin " + model.messageProperty().get());
        for (SecondFactor none : Set.of(SecondFactor.none(), new LateReader(library.resolveSibling("none.so")))) {
            SignInViewModel other = model(station, none);
            submit(other);
            other.prove(PIN.toCharArray());
            System.out.println("no reader " + other.messageProperty().get());
        }
        boolean told = station.links().stream()
                .map(Object::toString)
                .anyMatch(link -> link.contains(PIN) || link.contains("1357") || link.contains(PASSWORD));
        System.out.println("secrets in the audit " + told);
    }

    private static void submit(SignInViewModel model) {
        model.loginProperty().set("lim");
        model.submit(PASSWORD.toCharArray());
    }

    private static SignInViewModel model(PeopleStation station, SecondFactor factor) {
        var sessions = new LiveSessions();
        Door plain = station.door(sessions, "program-1");
        var door = new Door(plain.hash(), plain.rules(), plain.policy(), plain.time(), factor, sessions);
        var office = station.office(
                Stream.of(MemoryStation.grant("DOOR", SignIn.ENTER), MemoryStation.grant("NEWCOMER", SignIn.PROVE)));
        var desk = new SignIn(office, station, station, door, station.ids());
        return new SignInViewModel(
                new DoorOfDesk(desk, door),
                new Tasks(Runnable::run, Runnable::run, station),
                station,
                come -> System.out.println("welcome " + come.ticket().person().login()));
    }

    /// A key that some tool made, with its certificate.
    private static String onToToken(Path library, Path made) throws GeneralSecurityException, IOException {
        KeyStore source = KeyStore.getInstance("PKCS12");
        char[] open = "changeit".toCharArray();
        try (var in = Files.newInputStream(made)) {
            source.load(in, open);
        }
        Certificate certificate = source.getCertificate("lim");
        KeyStore token = KeyStore.getInstance(
                "PKCS11",
                Pkcs11Factor.over(library.toString(), 0, new SecureRandom())
                        .orElseThrow()
                        .provider());
        token.load(null, PIN.toCharArray());
        token.setKeyEntry("lim", source.getKey("lim", open), null, new Certificate[] {certificate});
        return Pkcs11Factor.fingerprint(certificate);
    }
}
