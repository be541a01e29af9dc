package dev.jumun.value;

/**
 * How long a text may be, in Unicode code points.
 *
 * @param least 0 or more
 * @param most {@code least} or more
 */
public record Length(int least, int most) {
    /** Of what people, products and campaigns are called. */
    public static final Length NAME = new Length(1, 200);

    /** Of a password. */
    public static final Length PASSWORD = new Length(8, 128);

    /** Of an administrator's words. */
    public static final Length REASON = new Length(1, 500);

    /**
     * Lets only texts of this length through.
     *
     * @param what is so long, for the message, which does not quote the text
     * @throws IllegalArgumentException if {@code text} is shorter or longer
     */
    public void check(String what, String text) {
        int length = text.codePointCount(0, text.length());
        if (length < least || length > most) {
            throw new IllegalArgumentException(
                    what + " has " + least + " to " + most + " characters, and this one " + length);
        }
    }
}
