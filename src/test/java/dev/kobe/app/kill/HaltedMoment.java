// SPDX-License-Identifier: MIT
package dev.kobe.app.kill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// In what a halt finds a desk.
///
/// @param steps how far what is under way has got: parts that have filled, or seconds of a flatten's confirmation
/// @param seed of everything that is left to chance in it
record HaltedMoment(long seed, Phase phase, int steps, Breakers breakers, Link link, Frozen frozen) {
    /// What is under way.
    enum Phase {
        IDLE,
        PROPOSED,
        COUNTING_DOWN,
        /// The first of its orders works, the others wait for it.
        HALF_SENT,
        PARTLY_FILLED,
        /// A breaker has halted the desk, which is about to sell everything or does.
        FLATTENING
    }

    /// What the breakers ask for.
    enum Breakers {
        CLEAR,
        REDUCE,
        PAUSE
    }

    /// How the broker is reached.
    enum Link {
        STANDS,
        LOST,
        /// It has just come back and the books have not been compared.
        RETURNING,
        /// Nothing is heard of it for a while.
        SLOW
    }

    /// What does not answer.
    enum Frozen {
        NOTHING,
        /// Whoever draws the views never ends.
        WINDOW,
        /// The guardian never ends an input.
        GUARDIAN
    }

    /// So many moments, in which every phase, state of the breakers, link and frost comes about equally often.
    static List<HaltedMoment> random(int count, long seed) {
        Random random = new Random(seed);
        List<Phase> phases = dealt(Phase.values(), count, random);
        List<Breakers> breakers = dealt(Breakers.values(), count, random);
        List<Link> links = dealt(Link.values(), count, random);
        List<Frozen> frozen = dealt(Frozen.values(), count, random);
        List<HaltedMoment> all = new ArrayList<>();
        for (int one = 0; one < count; one++) {
            all.add(new HaltedMoment(
                    random.nextLong(),
                    phases.get(one),
                    1 + random.nextInt(3),
                    breakers.get(one),
                    links.get(one),
                    frozen.get(one)));
        }
        return all;
    }

    private static <T> List<T> dealt(T[] values, int count, Random random) {
        List<T> all = new ArrayList<>();
        for (int one = 0; one < count; one++) {
            all.add(values[one % values.length]);
        }
        Collections.shuffle(all, random);
        return all;
    }
}
