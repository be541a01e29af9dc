package dev.jumun.jpa.table;

import dev.jumun.event.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Which events a batch has committed, compactly: for each kind of key and type of event the names of both, a count, and
 * then the keys with the numbers.
 */
public final class EventRefs {
    /**
     * Where one event is.
     *
     * @param keyKind of its key
     * @param keyId of its key
     * @param number among the events of its key
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Ref(String keyKind, byte[] keyId, long number) {}

    private record Sort(String keyKind, String type) implements Comparable<Sort> {
        @Override
        public int compareTo(Sort other) {
            int byKind = keyKind.compareTo(other.keyKind);
            return byKind != 0 ? byKind : type.compareTo(other.type);
        }
    }

    private EventRefs() {}

    /** Of the rows of a batch, one or more. */
    public static byte[] bytes(List<OutboxRow> events) {
        Map<Sort, List<OutboxRow>> sorts = new TreeMap<>();
        events.forEach(
                event -> sorts.computeIfAbsent(new Sort(event.place.keyKind(), event.type), sort -> new ArrayList<>())
                        .add(event));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 + 32 * events.size());
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Map.Entry<Sort, List<OutboxRow>> some : sorts.entrySet()) {
                out.writeUTF(some.getKey().keyKind());
                out.writeUTF(some.getKey().type());
                out.writeInt(some.getValue().size());
                for (OutboxRow event : some.getValue()) {
                    out.writeByte(event.place.keyId().length);
                    out.write(event.place.keyId());
                    out.writeLong(event.place.number());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Adds those that are wanted to {@code refs}, in the order of each key, and says how many there are, wanted or not.
     */
    public static int read(byte[] bytes, Predicate<Class<? extends Event>> wanted, Collection<Ref> refs) {
        int count = 0;
        List<Ref> found = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (in.available() > 0) {
                String keyKind = in.readUTF();
                boolean isWanted = wanted.test(Json.CODEC.eventNamed(in.readUTF()));
                int some = in.readInt();
                for (int i = 0; i < some; i++) {
                    Ref ref = new Ref(keyKind, in.readNBytes(in.readUnsignedByte()), in.readLong());
                    if (isWanted) {
                        found.add(ref);
                    }
                }
                count += some;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        found.sort(Comparator.comparingLong(Ref::number));
        refs.addAll(found);
        return count;
    }
}
