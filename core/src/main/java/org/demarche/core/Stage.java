package org.demarche.core;

import java.io.Serializable;
import java.util.function.Consumer;

/**
 * One step of the pipeline: a small serialisable function with no state of its own, so that the same step runs in a
 * loop, on all cores, or on a cluster.
 *
 * @param <I> what goes in
 * @param <O> what comes out, any number of times
 */
@FunctionalInterface
public interface Stage<I, O> extends Serializable {
    /** Turns one input into any number of outputs, in order. */
    void apply(I input, Consumer<? super O> output);
}
