package dev.jumun.jpa;

/**
 * Where the database is.
 *
 * @param url {@code jdbc:mysql://host:port/schema}, with parameters of Connector/J where needed ({@code ?sslMode=…})
 * @param user who may create tables in the schema
 * @param password of the user
 * @param readers how many connections may read at once, 1 or more; writing takes three more
 */
public record DatabaseSettings(String url, String user, String password, int readers) {
    /** How many connections read at once, where nothing is said. */
    public static final int USUAL_READERS = 8;

    /** @throws IllegalArgumentException if the URL is not one of MySQL, or {@code readers} is less than 1 */
    public DatabaseSettings {
        if (!url.startsWith("jdbc:mysql://")) {
            throw new IllegalArgumentException("must be jdbc:mysql://host:port/schema, not " + url);
        }
        if (readers < 1) {
            throw new IllegalArgumentException("readers are fewer than 1: " + readers);
        }
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + url + ", " + user + "]";
    }
}
