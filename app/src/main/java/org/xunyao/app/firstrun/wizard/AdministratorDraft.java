package org.xunyao.app.firstrun.wizard;

import java.util.regex.Pattern;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One of the three while the form is filled in. It never holds a password.
public final class AdministratorDraft {
    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{2,31}");

    private final Post post;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty login = new SimpleStringProperty(this, "login", "");

    AdministratorDraft(Post post) {
        this.post = post;
    }

    /// Which of the three.
    public Post post() {
        return post;
    }

    /// As written.
    public StringProperty nameProperty() {
        return name;
    }

    /// What is typed at the door.
    public StringProperty loginProperty() {
        return login;
    }

    boolean named() {
        return !name.get().isBlank() && !login.get().isBlank();
    }

    boolean loginFits() {
        return LOGIN.matcher(login.get().strip()).matches();
    }

    /// What was filled in so far.
    public Administrator administrator() {
        return new Administrator(post, login.get().strip(), name.get().strip());
    }
}
