package dev.jumun.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what buyers say they got against what there was, and speaks up when it cannot be true. */
final class SaleTally {
    private final Map<String, Long> stock;
    private final Map<String, Long> sold = new TreeMap<>();
    private final Map<String, Long> givenBack = new TreeMap<>();

    /** @param stock units of each SKU before the sale */
    SaleTally(Map<String, Long> stock) {
        this.stock = Map.copyOf(stock);
    }

    void sold(String sku, long units) {
        sold.merge(sku, units, Long::sum);
    }

    void givenBack(String order, int timesAnsweredWithSuccess) {
        givenBack.merge(order, (long) timesAnsweredWithSuccess, Long::sum);
    }

    long sold(String sku) {
        return sold.getOrDefault(sku, 0L);
    }

    /** SKUs of which more went than there were, or of which what is left does not fit what went. */
    List<String> oversold(Map<String, Long> left) {
        List<String> complaints = new ArrayList<>();
        stock.forEach((sku, units) -> {
            if (sold(sku) > units) {
                complaints.add(sold(sku) + " of " + units + " sold of " + sku);
            }
            if (left.getOrDefault(sku, -1L) != units - sold(sku)) {
                complaints.add(left.get(sku) + " left of " + units + " after " + sold(sku) + " were sold of " + sku);
            }
        });
        return complaints;
    }

    /** Orders that were not given back exactly once, and SKUs or members that do not have what they had. */
    List<String> notBackOnce(Map<String, Long> before, Map<String, Long> after) {
        List<String> complaints = new ArrayList<>();
        givenBack.forEach((order, times) -> {
            if (times != 1) {
                complaints.add(order + " was given back " + times + " times");
            }
        });
        if (!before.equals(after)) {
            complaints.add("before " + before + ", after " + after);
        }
        return complaints;
    }
}
