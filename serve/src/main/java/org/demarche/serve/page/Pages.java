package org.demarche.serve.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.demarche.serve.guard.Guard;

/** Makes pages of templates, which were compiled with the program, and answers with them. */
public final class Pages {
    private static final String PERSON = "demarche-person";
    private static final int LONGEST_NAME = 80;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "org.demarche.serve.template");
    private final Guard guard;
    private final String usualPerson;

    /** Pages whose forms carry the guard's secret. */
    public Pages(Guard guard, String usualPerson) {
        this.guard = guard;
        this.usualPerson = usualPerson;
    }

    /** The frame of a page. */
    public Frame frame(Context context, String title, String here) {
        String query = context.queryString();
        return new Frame(
                Shown.cut(title, 120),
                here,
                guard.secret(),
                person(context),
                Optional.ofNullable(context.queryParam("q"))
                        .map(words -> Shown.cut(words, 200))
                        .orElse(""),
                context.path() + (query == null ? "" : "?" + query));
    }

    /** The name under which whoever asks judges. */
    public String person(Context context) {
        return Optional.ofNullable(context.cookie(PERSON))
                .map(Pages::decoded)
                .filter(name -> !name.isBlank())
                .orElse(usualPerson);
    }

    /** Keeps the name that somebody judges under. */
    public void remember(Context context, String name) {
        String kept = Shown.cut(name, LONGEST_NAME);
        context.cookie(Guard.remembered(PERSON, HexFormat.of().formatHex(kept.getBytes(StandardCharsets.UTF_8))));
    }

    private static String decoded(String cookie) {
        try {
            return new String(HexFormat.of().parseHex(cookie), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    /** Answers with a page; a browser that has the same one already is told so. */
    public void show(Context context, String template, Frame frame, Object view) {
        answer(context, "text/html; charset=utf-8", render(template, frame, view));
    }

    private byte[] render(String template, Frame frame, Object view) {
        StringOutput output = new StringOutput(32_768);
        templates.render(template + ".jte", Map.of("frame", frame, "view", view), output);
        return Shown.cleaned(output.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** Answers with a body and its ETag, or with 304 to whoever has it. */
    public static void answer(Context context, String type, byte[] body) {
        String tag = tag(body);
        context.header("ETag", tag);
        String known = context.header("If-None-Match");
        if (known != null
                && Arrays.asList(known.replace("W/", "").replace("--gzip", "").split("\\s*,\\s*"))
                        .contains(tag)) {
            context.status(304);
            return;
        }
        context.contentType(type);
        context.result(body);
    }

    private static String tag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
