package org.demarche.read.bytes;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides which characters bytes are: a byte order mark, the zero bytes of UTF-16, valid UTF-8, what the source
 * declares, and Windows-1252 last, in this order. UTF-8 goes before the declaration because text that is not UTF-8 is
 * hardly ever valid UTF-8, while declarations are often wrong.
 */
public final class Characters {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE = 8192;

    private Characters() {}

    /**
     * The text of the bytes.
     *
     * @param declared the charset that a page or a server names, if any
     * @throws RefusedException if the bytes are no text
     */
    public static String decode(byte[] bytes, Optional<String> declared) throws RefusedException {
        Optional<String> foreign = FileKind.foreign(bytes);
        if (foreign.isPresent()) {
            throw new RefusedException("It is " + foreign.get() + ", which is not read. Save it as text or HTML.");
        }
        String text = choose(bytes, declared);
        requireText(text);
        return text;
    }

    private static String choose(byte[] bytes, Optional<String> declared) throws RefusedException {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return lenient(bytes, 3, StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xFF, 0xFE, 0, 0)) {
            return lenient(bytes, 4, Charset.forName("UTF-32LE"));
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return lenient(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return lenient(bytes, 2, StandardCharsets.UTF_16BE);
        }
        Optional<Charset> wide = withoutMark(bytes);
        if (wide.isPresent()) {
            return lenient(bytes, 0, wide.get());
        }
        return narrow(bytes, declared);
    }

    private static String narrow(byte[] bytes, Optional<String> declared) throws RefusedException {
        Optional<Charset> named = declared.flatMap(Characters::charset);
        boolean ascii = isAscii(bytes);
        if (!ascii || named.isEmpty()) {
            Optional<String> utf8 = utf8(bytes);
            if (utf8.isPresent()) {
                return utf8.get();
            }
        }
        if (named.isPresent()) {
            Optional<String> text = strict(bytes, named.get());
            if (text.isPresent()) {
                return text.get();
            }
        }
        return lenient(bytes, 0, WINDOWS_1252);
    }

    /** UTF-8 if it is valid, or nearly: a long text with one damaged character is still UTF-8. */
    private static Optional<String> utf8(byte[] bytes) {
        Optional<String> valid = strict(bytes, StandardCharsets.UTF_8);
        if (valid.isPresent()) {
            return valid;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        long damaged = text.chars().filter(unit -> unit == 0xFFFD).count();
        long beyondAscii = text.chars().filter(unit -> unit > 0x7F).count() - damaged;
        return beyondAscii >= 10 * damaged ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Charset> withoutMark(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        if (length < 4) {
            return Optional.empty();
        }
        int even = 0;
        int odd = 0;
        for (int index = 0; index < length; index += 2) {
            even += bytes[index] == 0 ? 1 : 0;
            odd += bytes[index + 1] == 0 ? 1 : 0;
        }
        int pairs = length / 2;
        // Even a Cyrillic or Greek text has zero bytes for its spaces and stops, and on one side only.
        if (odd * 10 >= pairs && even * 100 < pairs) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (even * 10 >= pairs && odd * 100 < pairs) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replace("\"", "").replace("'", "");
        if (plain.equals("iso-8859-1") || plain.equals("latin1") || plain.equals("us-ascii")) {
            return Optional.of(WINDOWS_1252);
        }
        if (plain.startsWith("utf-16") || plain.startsWith("utf-32")) {
            // Their bytes would have shown it; a page that says so in ASCII letters is wrong.
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(plain));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            CharBuffer decoded = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(decoded.toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static String lenient(byte[] bytes, int start, Charset charset) {
        return new String(bytes, start, bytes.length - start, charset);
    }

    private static void requireText(String text) throws RefusedException {
        int controls = 0;
        boolean anything = false;
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            boolean space = unit == '\n' || unit == '\r' || unit == '\t' || unit == '\f' || unit == ' ';
            anything |= !space;
            // U+0080..U+009F are the holes of Windows-1252 and next to absent from text.
            if (!space && (unit < ' ' || unit >= 0x7F && unit < 0xA0 && unit != 0x85) || unit == 0xFFFD) {
                controls++;
            }
        }
        if (!anything) {
            throw new RefusedException("It is empty.");
        }
        if (controls * 50L > text.length()) {
            throw new RefusedException("It is binary data, not text. Save the report as text or HTML.");
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte value : bytes) {
            if (value < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int index = 0; index < mark.length; index++) {
            if ((bytes[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }
}
