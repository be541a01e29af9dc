package dev.jumun.app.rush;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what the members of a rush were told with what they have, and speaks up when it cannot be true. */
final class RushTally {
    private static final String ALREADY = "coupon_already_issued";
    private static final String SOLD_OUT = "coupon_sold_out";

    private final long coupons;
    private final List<Told> told;
    private final Map<String, Long> owned = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();

    private RushTally(long coupons, List<Told> told) {
        this.coupons = coupons;
        this.told = told;
    }

    /**
     * All that is wrong, after a rush for more coupons than there were.
     *
     * @param coupons that there were, one for each member
     * @param owned who has which
     */
    static List<String> complaints(long coupons, List<Told> told, List<Got> owned) {
        RushTally tally = new RushTally(coupons, told);
        tally.count(owned);
        told.forEach(tally::believe);
        tally.hear();
        return tally.complaints;
    }

    private void count(List<Got> all) {
        Set<Long> numbers = new HashSet<>();
        for (Got one : all) {
            if (owned.put(one.member(), one.number()) != null || !numbers.add(one.number())) {
                complaints.add("twice: " + one);
            }
        }
        for (long number = 1; number <= coupons; number++) {
            if (!numbers.contains(number)) {
                complaints.add("nobody has number " + number);
            }
        }
        if (all.size() != coupons) {
            complaints.add(all.size() + " of " + coupons + " were issued");
        }
    }

    private void believe(Told one) {
        Optional<Long> number = Optional.ofNullable(owned.get(one.member()));
        boolean isTrue = switch (one.answer()) {
            case Answer.Coupon(long named) -> number.equals(Optional.of(named));
            case Answer.Refusal(String code) -> code.equals(number.isPresent() ? ALREADY : SOLD_OUT);
            case Answer.NotNow() -> false;
            case Answer.Lost() -> false;
        };
        if (!isTrue) {
            complaints.add("untrue: " + one + ", who has " + number);
        }
    }

    /** Who has a coupon was told so once, unless the answer was lost. */
    private void hear() {
        Set<String> heard = new HashSet<>();
        told.stream().filter(one -> one.answer() instanceof Answer.Coupon).forEach(one -> {
            if (!heard.add(one.member())) {
                complaints.add("told twice: " + one);
            }
        });
        Set<String> missed =
                told.stream().filter(Told::mayHaveMissed).map(Told::member).collect(Collectors.toSet());
        owned.keySet().stream()
                .filter(member -> Stream.of(heard, missed).noneMatch(known -> known.contains(member)))
                .forEach(member -> complaints.add(member + " has a coupon and was not told"));
    }
}
