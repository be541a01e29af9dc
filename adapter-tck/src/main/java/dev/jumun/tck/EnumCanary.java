package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tests a contract itself over one adapter that can be wrong in several ways.
 *
 * @param <B> what is wrong with it; one constant, without {@link FoundBy}, stands for nothing
 */
public abstract class EnumCanary<B extends Enum<B>> extends ContractCanary<B> {
    private final List<B> all;

    /** Names the test that fails over an adapter with this bug. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    public @interface FoundBy {
        /** The name of its method. */
        String value();
    }

    protected EnumCanary(Class<B> bugs) {
        this.all = List.of(bugs.getEnumConstants());
    }

    @Override
    protected final B right() {
        List<B> right = all.stream().filter(bug -> finder(bug).isEmpty()).toList();
        assertThat(right).as("without a bug").hasSize(1);
        return right.getFirst();
    }

    @Override
    protected final Stream<Planted<B>> bugs() {
        return all.stream().flatMap(bug -> finder(bug).map(finder -> new Planted<>(finder, bug)).stream());
    }

    private static Optional<String> finder(Enum<?> bug) {
        try {
            return Optional.ofNullable(
                            bug.getDeclaringClass().getField(bug.name()).getAnnotation(FoundBy.class))
                    .map(FoundBy::value);
        } catch (NoSuchFieldException noConstant) {
            throw new IllegalArgumentException(noConstant);
        }
    }
}
