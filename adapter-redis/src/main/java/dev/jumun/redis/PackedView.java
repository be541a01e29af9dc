package dev.jumun.redis;

import dev.jumun.catalog.ProductView;
import dev.jumun.json.JsonCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A product view as bytes: {@link #FORMAT}, then {@code j} and its JSON, or {@code z} and the same compressed. */
final class PackedView {
    /** To be another one when JSON that was written before can be read no more. */
    static final String FORMAT = "1";

    private static final int LARGE = 1_024;
    private static final JsonCodec CODEC = new JsonCodec();

    private PackedView() {}

    static byte[] pack(ProductView view) {
        byte[] json = CODEC.write(view).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(json.length + 2);
        packed.write(FORMAT.charAt(0));
        try {
            if (json.length > LARGE) {
                packed.write('z');
                try (DeflaterOutputStream compressed = new DeflaterOutputStream(packed)) {
                    compressed.write(json);
                }
            } else {
                packed.write('j');
                packed.write(json);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /** @throws IllegalArgumentException if it is none */
    static ProductView unpack(byte[] packed) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(packed);
        if (bytes.read() != FORMAT.charAt(0)) {
            throw new IllegalArgumentException("another format");
        }
        return CODEC.read(new String(json(bytes.read(), bytes), StandardCharsets.UTF_8), ProductView.class);
    }

    private static byte[] json(int form, ByteArrayInputStream rest) {
        if (form == 'j') {
            return rest.readAllBytes();
        }
        try (InflaterInputStream json = new InflaterInputStream(rest)) {
            return json.readAllBytes();
        } catch (IOException malformed) {
            throw new IllegalArgumentException("not compressed as it says", malformed);
        }
    }
}
