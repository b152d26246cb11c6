package io.idempotency.ee.conformance.model;

import java.util.Optional;

/**
 * What a case asks of a service.
 *
 * @param id permanent, such as {@code KEY-01}
 * @param levels how much it binds in each profile
 * @param clause where it comes from
 * @param text the rule, in a sentence
 * @param consequence what follows for a user of a service that breaks it
 */
public record Rule(String id, Levels levels, String clause, String text, String consequence) {

    /** Returns the part of the id that names the group. */
    public String group() {
        return id.substring(0, id.indexOf('-'));
    }

    /**
     * A level for each profile; empty where the case is no part of it.
     *
     * @param ietf of the draft
     * @param stripe of Stripe
     * @param strict of the draft, strictly
     */
    public record Levels(Optional<Level> ietf, Optional<Level> stripe, Optional<Level> strict) {

        /** Reads three words in the order of the profiles, for example {@code should - must}; a hyphen is none. */
        public static Levels of(String words) {
            String[] each = words.split(" ");
            return new Levels(level(each[0]), level(each[1]), level(each[2]));
        }

        /** Returns the level in a profile. */
        public Optional<Level> in(Profile profile) {
            return switch (profile) {
                case IETF -> ietf;
                case STRIPE -> stripe;
                case STRICT -> strict;
            };
        }

        private static Optional<Level> level(String word) {
            return word.equals("-")
                    ? Optional.empty()
                    : Optional.of(Level.valueOf(word.toUpperCase(java.util.Locale.ROOT)));
        }
    }
}
