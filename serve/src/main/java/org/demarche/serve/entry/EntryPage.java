package org.demarche.serve.entry;

import io.javalin.http.Context;
import java.util.Optional;
import org.demarche.serve.guard.Guard;
import org.demarche.serve.page.Pages;

/** {@code /enter}: where a browser shows the token, on a server that asks for one. */
public final class EntryPage {
    private final Pages pages;
    private final Guard guard;

    /** The entry of a guarded server. */
    public EntryPage(Pages pages, Guard guard) {
        this.pages = pages;
        this.guard = guard;
    }

    /** Asks for the token. */
    public void show(Context context) {
        pages.show(context, "page/enter", pages.frame(context, "Enter", ""), "");
    }

    /** Lets in whoever shows it. */
    public void enter(Context context) {
        guard.checkForm(context);
        if (guard.isToken(Optional.ofNullable(context.formParam("token")).orElse(""))) {
            guard.admit(context);
            context.redirect("/");
            return;
        }
        context.status(403);
        pages.show(context, "page/enter", pages.frame(context, "Enter", ""), "This is not the token.");
        context.status(403);
    }
}
