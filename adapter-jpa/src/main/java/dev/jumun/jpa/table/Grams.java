package dev.jumun.jpa.table;

import dev.jumun.catalog.SearchWords;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Letters (Unicode code points), and pairs of letters that follow each other within a word. Whatever contains a word
 * contains its grams, in any script: so they find candidates, to be looked at more closely.
 */
public final class Grams {
    private Grams() {}

    /** All of a folded text. */
    static Set<String> of(String folded) {
        Set<String> grams = new LinkedHashSet<>();
        SearchWords.wordsOf(folded).forEach(word -> {
            grams.addAll(slices(word, 1));
            grams.addAll(slices(word, 2));
        });
        return grams;
    }

    /** Those to look a word up by: its pairs, or its only letter. */
    public static List<String> toFind(String word) {
        List<String> pairs = slices(word, 2);
        return pairs.isEmpty() ? List.of(word) : pairs;
    }

    private static List<String> slices(String word, int length) {
        int[] letters = word.codePoints().toArray();
        Set<String> slices = new LinkedHashSet<>();
        for (int from = 0; from + length <= letters.length; from++) {
            slices.add(new String(letters, from, length));
        }
        return List.copyOf(slices);
    }
}
