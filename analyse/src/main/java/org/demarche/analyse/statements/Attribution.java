package org.demarche.analyse.statements;

import java.util.Optional;
import org.demarche.core.statement.Stance;

/**
 * Somebody says something, in the making: words found, actors not yet resolved.
 *
 * @param sentence index of the sentence of the cue
 * @param cue the words that say that it is said; empty where a quotation is carried over
 * @param cueWord index of the cue's main word in its sentence, or −1
 * @param sourceSentence index of the sentence of the source
 * @param sourceWord index of the head word of the source in its sentence, or −1 where nobody is named
 * @param sourcePhrase the words for the source; empty where nobody is named, or where it is carried over
 * @param content what is said; empty while a quotation is still looked for
 * @param kind what kind of cue
 * @param stance what the source does by it
 * @param quotes whether the cue may carry a quotation
 * @param citedFor for 'citing officials': index of the word of the cue that relays them, or −1
 */
record Attribution(
        int sentence,
        Optional<Span> cue,
        int cueWord,
        int sourceSentence,
        int sourceWord,
        Optional<Span> sourcePhrase,
        Optional<Span> content,
        CueKind kind,
        Stance stance,
        boolean quotes,
        int citedFor) {

    Attribution withContent(Span other) {
        return new Attribution(
                sentence,
                cue,
                cueWord,
                sourceSentence,
                sourceWord,
                sourcePhrase,
                Optional.of(other),
                kind,
                stance,
                quotes,
                citedFor);
    }

    Attribution withoutContent() {
        return new Attribution(
                sentence,
                cue,
                cueWord,
                sourceSentence,
                sourceWord,
                sourcePhrase,
                Optional.empty(),
                kind,
                stance,
                quotes,
                citedFor);
    }

    /** The same, whose content is settled: a quotation beside it is not what is said. */
    Attribution withoutQuotation() {
        return new Attribution(
                sentence,
                cue,
                cueWord,
                sourceSentence,
                sourceWord,
                sourcePhrase,
                content,
                kind,
                stance,
                false,
                citedFor);
    }

    Attribution withPhrase(Optional<Span> phrase) {
        return new Attribution(
                sentence, cue, cueWord, sourceSentence, sourceWord, phrase, content, kind, stance, quotes, citedFor);
    }

    Attribution withSource(int word, Span phrase) {
        return new Attribution(
                sentence, cue, cueWord, sentence, word, Optional.of(phrase), content, kind, stance, quotes, citedFor);
    }

    /** The same speaker goes on: another piece of what is said, without cue. */
    Attribution continued(Span other, boolean sameSentence) {
        return new Attribution(
                sentence,
                Optional.empty(),
                -1,
                sourceSentence,
                sourceWord,
                sameSentence ? sourcePhrase : Optional.empty(),
                Optional.of(other),
                kind,
                stance,
                quotes,
                -1);
    }
}
