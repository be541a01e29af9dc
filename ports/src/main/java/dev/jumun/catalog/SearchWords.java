package dev.jumun.catalog;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a shopper looks for. A product has it if each word stands somewhere in its name or its description, be it within a
 * longer word, whatever the case, the width or the composition of letters.
 *
 * @param words folded, at least one, none of them twice
 */
public record SearchWords(List<String> words) {
    /** The most characters of a search, in Unicode code points. */
    public static final int MAX_LENGTH = 100;

    private static final Pattern SPACE = Pattern.compile("\\p{IsWhite_Space}+");

    /** @throws IllegalArgumentException if there is no word */
    public SearchWords {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("nothing to look for");
        }
    }

    /**
     * The words of a text that somebody typed.
     *
     * @throws IllegalArgumentException if there is no word, or more than {@link #MAX_LENGTH} characters
     */
    public static SearchWords of(String typed) {
        if (typed.codePointCount(0, typed.length()) > MAX_LENGTH) {
            throw new IllegalArgumentException("more than " + MAX_LENGTH + " characters");
        }
        return new SearchWords(wordsOf(fold(typed)).distinct().toList());
    }

    /** A product's name and description as they are searched: no word goes from one over into the other. */
    public static String textOf(ProductState product) {
        return fold(product.name() + "\n" + product.description());
    }

    /** The words of a folded text: what is between white space. */
    public static Stream<String> wordsOf(String folded) {
        return SPACE.splitAsStream(folded).filter(word -> !word.isEmpty());
    }

    /** Equal for texts that differ only in case, width or composition (NFKC, then lower case). */
    static String fold(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFKC);
    }
}
