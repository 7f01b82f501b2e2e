package org.xunyao.app;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.SignInResult;
import org.xunyao.app.keys.KeyLids;
import org.xunyao.app.signin.LockView;
import org.xunyao.app.signin.SignInViewModel;
import org.xunyao.app.signin.change.ChangeLid;
import org.xunyao.app.signin.change.ChangeModel;
import org.xunyao.app.signin.change.ChangeRequest;
import org.xunyao.app.signin.desk.DoorOfDesk;
import org.xunyao.app.signin.secret.SecretField;
import org.xunyao.store.keys.OpenKeyring;
import org.xunyao.ui.notice.Notice;
import org.xunyao.ui.text.Texts;

/// What is laid over the window during one session: the forms of passwords and keys, and over everything
/// the lock. With the session they go, and what they hold of secrets is wiped. All methods run on the
/// JavaFX thread.
final class Lids implements KeyLids.Stage {
    private final Window window;
    private final House open;
    private final Ticket.OfPerson ticket;
    private final Ways ways;
    private boolean over;

    /// Where they lead.
    ///
    /// @param rekey encrypts all data with another key
    /// @param backups to the page of the backups
    /// @param unlocked the same person is back
    /// @param another person came in through the lock
    record Ways(
            Consumer<OpenKeyring> rekey, Runnable backups, Runnable unlocked, Consumer<SignInResult.Welcome> another) {}

    Lids(Window window, House open, Ticket.OfPerson ticket, Ways ways) {
        this.window = window;
        this.open = open;
        this.ticket = ticket;
        this.ways = ways;
    }

    /// The session is over: what still runs beneath a lid finds none any more.
    void end() {
        if (!over) {
            window.layers().drop();
            over = true;
        }
    }

    /// One's own password.
    void password() {
        var people = open.desks().people();
        change(DoorOfDesk.own(people.passwords(), people.door(), ticket), () -> {}, () -> {});
    }

    /// Only the person who locked the station, or another one after a sign-out, can go on; the pictures
    /// never stop.
    void lock() {
        if (window.layers().locked()) {
            return;
        }
        open.desks().casework().masks().coverAll();
        SignInViewModel model = Workstation.signIn(open, come -> {
            if (come.ticket().person().id().equals(ticket.person().id())) {
                window.layers().unlock();
                open.desks().people().door().sessions().end(come.ticket().session());
                ways.unlocked().run();
            } else {
                ways.another().accept(come);
            }
        });
        model.loginProperty().set(ticket.person().login());
        var lock = new LockView(model, window.texts());
        window.layers().lock(lock);
        lock.focusFirst();
    }

    @Override
    public Texts texts() {
        return window.texts();
    }

    @Override
    public boolean cover(Node lid, Runnable dropped) {
        return !over
                && window.layers().cover(lid, () -> {
                    lid.lookupAll(".secret-field").forEach(Lids::wipe);
                    dropped.run();
                });
    }

    private static void wipe(Node field) {
        if (field instanceof SecretField secret) {
            secret.wipe();
        }
    }

    @Override
    public boolean lies(Node lid) {
        return !over && window.layers().covers(lid);
    }

    @Override
    public void uncover() {
        if (!over) {
            window.layers().uncover();
        }
    }

    @Override
    public void change(ChangeRequest request, Runnable changed, Runnable gone) {
        var lid = new AtomicReference<ChangeLid>();
        Consumer<Optional<SignInResult.Welcome>> done = come -> {
            if (lies(lid.get())) {
                uncover();
                changed.run();
            } else {
                gone.run();
            }
        };
        var model = new ChangeModel(request, open.tasks(), open.surroundings().clock(), done, this::uncover);
        lid.set(new ChangeLid(model, window.texts()));
        if (cover(lid.get(), () -> {})) {
            lid.get().focusFirst();
        }
    }

    @Override
    public void urgent(String words) {
        open.notices().say(Notice.Kind.URGENT, words);
    }

    @Override
    public void backups() {
        ways.backups().run();
    }

    @Override
    public void rekey(OpenKeyring keys) {
        ways.rekey().accept(keys);
    }
}
