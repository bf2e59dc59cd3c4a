package org.demarche.analyse.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {
    @ParameterizedTest
    @CsvSource({
        // effect, how the governor stands, how the clause stands by itself, what comes of it
        "SAME, HAPPENED, HAPPENED, HAPPENED", // managed to send
        "SAME, DENIED, HAPPENED, DENIED", // did not manage to send
        "OPPOSITE, HAPPENED, HAPPENED, DENIED", // failed to send
        "OPPOSITE, DENIED, HAPPENED, HAPPENED", // did not fail to send
        "DENY, HAPPENED, HAPPENED, DENIED", // denied that it sent
        "DENY, DENIED, HAPPENED, POSSIBLE", // did not deny that it sent
        "REFUSE, HAPPENED, HAPPENED, REFUSED", // refused to send
        "REFUSE, DENIED, HAPPENED, POSSIBLE", // did not refuse to send
        "INTEND, HAPPENED, HAPPENED, ANNOUNCED", // promised to send
        "INTEND, POSSIBLE, HAPPENED, POSSIBLE", // may promise to send
        "INTEND, HAPPENED, DENIED, REFUSED", // promised not to send
        "MAYBE, HAPPENED, HAPPENED, POSSIBLE", // considers sending
        "REPORT, HAPPENED, HAPPENED, HAPPENED", // said that it sent
        "REPORT, DENIED, HAPPENED, POSSIBLE", // did not say that it sent
        "FACTIVE, DENIED, HAPPENED, HAPPENED", // does not regret that it sent
        "ASK, HAPPENED, HAPPENED, SILENT", // asked to send
        "ACCUSE, HAPPENED, HAPPENED, POSSIBLE", // accused of sending
        "QUIT, HAPPENED, HAPPENED, SILENT" // stopped sending
    })
    void followsTheSignatureOfTheGovernor(Effect effect, Verdict governor, Verdict inner, Verdict outcome) {
        assertThat(effect.apply(governor, inner)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void neverTurnsAWeakGovernorIntoAnAssertion(Verdict governor) {
        for (Verdict inner : Verdict.values()) {
            Verdict outcome = inner.under(governor);
            assertThat(outcome.real()).isEqualTo(inner.real() && governor.real());
        }
    }

    @ParameterizedTest
    @EnumSource(Effect.class)
    void assertsNothingThatTheClauseItselfDoesNot(Effect effect) {
        for (Verdict governor : Verdict.values()) {
            for (Verdict inner : Verdict.values()) {
                if (!inner.real()) {
                    assertThat(effect.apply(governor, inner).real())
                            .as("%s %s %s", effect, governor, inner)
                            .isFalse();
                }
            }
        }
    }
}
